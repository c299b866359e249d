"""The table that a comparison ends in: figures of both sides, their ratio, the limit, the verdict."""

SIZE, WHAT, OURS, PEER, RATIO, LIMIT = 6, 34, 12, 12, 9, 12


def seconds(value):
    return "-" if value is None else "%.2f s" % value


def milliseconds(value):
    return "-" if value is None else "%.0f ms" % (value * 1e3)


def megabytes(value):
    return "-" if value is None else "%.0f MB" % value


def microseconds(value):
    return "-" if value is None else "%.0f µs" % (value * 1e6)


class Verdicts:
    def __init__(self):
        self.lines = []

    def faster(self, size, what, ours, peer, least, form=seconds):
        """How many times as much the peer needs, which must be enough."""
        ratio = peer / ours if ours and peer else None
        holds = None if ratio is None else ratio >= least
        self._add(size, what, form(ours), form(peer), ratio, "≥ %g×" % least, holds)

    def below(self, size, what, ours, peer, most, form):
        """A figure that must stay under a limit; the peer's stands beside it."""
        ratio = peer / ours if ours and peer else None
        self._add(size, what, form(ours), form(peer), ratio, "< " + form(most), None if ours is None else ours < most)

    def told(self, size, what, ours, peer, ratio, limit="", holds=None, compared=True):
        self._add(size, what, ours, peer, ratio, limit, holds, compared and limit != "")

    def _add(self, size, what, ours, peer, ratio, limit, holds, is_judged=True):
        verdict = "" if not is_judged else "not run" if holds is None else "PASS" if holds else "FAIL"
        ratio = "" if ratio is None else "%.2f×" % ratio
        self.lines.append((str(size), what, ours, peer, ratio, limit, verdict))

    def show(self, ours, peer):
        form = "%%%ds  %%-%ds %%%ds %%%ds %%%ds %%%ds  %%s" % (SIZE, WHAT, OURS, PEER, RATIO, LIMIT)
        print("\n" + form % ("size", "what", ours, peer, "ratio", "limit", "verdict"))
        previous = None
        for line in self.lines:
            if previous not in (None, line[0]):
                print()
            previous = line[0]
            print((form % line).rstrip())
