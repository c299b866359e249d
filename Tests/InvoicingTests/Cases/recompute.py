"""Works out the cases in invoices.txt once more, from the descriptions in the documentation alone: with
Decimal, and without looking at how the program does it. Prints what Swift must print."""
import json
import sys
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

DIGITS = {"JPY": 0, "KWD": 3}
CATEGORIES = ["standard", "zero", "exempt", "reverse_charge", "intra_community", "export", "out_of_scope"]
CODES = dict(zip(["S", "Z", "E", "AE", "K", "G", "O"], CATEGORIES))
LARGEST = 2**63 - 1


def cases(text):
    for block in text.strip().split("\n\n"):
        name, *rows = block.split("\n")
        case = {"name": name, "refunds": []}
        for row in rows:
            key, value = row.split(None, 1)
            if key == "is":
                case["is"] = value.split()
            elif key == "refund":
                case["refunds"].append(json.loads(value, parse_float=Decimal))
            else:
                case[key] = json.loads(value, parse_float=Decimal)
        yield case


def rounded(value):
    """A fraction as a whole number, halves away from zero."""
    number = Decimal(value.numerator) / Decimal(value.denominator) if not isinstance(value, Decimal) else value
    return int(number.quantize(Decimal(1), ROUND_HALF_UP))


def largest_remainder(amount, weights):
    weights = [max(0, weight) for weight in weights]
    if not sum(weights):
        return [amount if place == 0 else 0 for place in range(len(weights))]
    quotas = [Fraction(amount * weight, sum(weights)) for weight in weights]
    parts = [quota.numerator // quota.denominator for quota in quotas]
    order = sorted(range(len(parts)), key=lambda place: (parts[place] - quotas[place], place))
    for place in order[: amount - sum(parts)]:
        parts[place] += 1
    return parts


class Paper:
    def __init__(self, case):
        self.vat = case["vat"]
        self.order = case["order"]
        self.digits = DIGITS.get(self.order.get("currency"), 2)
        self.included = self.vat.get("prices_include", False)
        self.by_line = self.vat.get("rounding") == "line"
        day = self.order.get("delivered_on") or self.order.get("created_at", "9999")[:10]
        past = sorted((old["until"], old["rate"]) for old in self.vat.get("earlier", []) if day <= old["until"])
        self.rate = Decimal(past[0][1] if past else self.vat["rate"])
        self.lay_out()

    def units(self, value):
        text = str(value).removesuffix(" JPY")
        return int(Decimal(text).scaleb(self.digits))

    def text(self, units):
        return str(Decimal(units).scaleb(-self.digits)) if self.digits else str(units)

    def kind(self, told):
        """Category and rate."""
        told = told if told is not None else self.order.get("tax")
        if told is None:
            return ("standard", self.rate) if self.rate else ("out_of_scope", Decimal(0))
        if isinstance(told, str):
            told = {"category": told}
        category = CODES.get(told.get("category"), told.get("category", "standard"))
        return (category, Decimal(told.get("rate", self.rate))) if category == "standard" else (category, Decimal(0))

    @staticmethod
    def order_of_kinds(kind):
        return (CATEGORIES.index(kind[0]), -kind[1])

    def tax_of(self, amount, kind):
        rate = Fraction(kind[1])
        return rounded(amount * rate / (100 + rate if self.included else 100))

    def without_tax(self, amount, kind):
        return amount - self.tax_of(amount, kind) if self.included else amount

    def share(self, amount):
        """Of each line: first the kinds divide it, then the lines of each kind."""
        kinds = sorted({line["kind"] for line in self.lines}, key=self.order_of_kinds)
        groups = [[line for line in self.lines if line["kind"] == kind] for kind in kinds]
        parts = largest_remainder(amount, [sum(max(0, line["net"]) for line in group) for group in groups])
        shares = {}
        for group, part in zip(groups, parts):
            for line, own in zip(group, largest_remainder(part, [line["net"] for line in group])):
                shares[line["place"]] = own
        return shares

    def lay_out(self):
        """Puts every amount, in order, into the list of amounts that are rounded together."""
        self.lines = []
        for place, item in enumerate(self.order["items"]):
            gross = self.units(item["price"]) * item.get("quantity", 1)
            discount = self.units(item.get("discount", 0))
            kind = self.kind(item.get("tax"))
            self.lines.append(
                {"place": place, "kind": kind, "gross": gross, "discount": discount, "net": gross - discount,
                 "id": item.get("id"), "quantity": item.get("quantity", 1)})
        self.together = {}
        for line in self.lines:
            key = (line["place"],) if self.by_line else line["kind"]
            line["together"] = self.together.setdefault(key, {"kind": line["kind"], "amounts": []})
            self.put(line["together"], line["gross"], (line["place"], "gross"))
            self.put(line["together"], -line["discount"], (line["place"], "discount"))
            line["shared"] = line["net"]
        coupon = self.order.get("coupon")
        off = [{"amount": coupon["discount_amount"]}] if coupon else []
        off = [self.adjustment(told, -1, ("off", n)) for n, told in enumerate(off + self.order.get("allowances", []))]
        on = [self.adjustment(told, 1, ("on", n)) for n, told in enumerate(self.order.get("charges", []))]
        self.off, self.on = off, on
        self.found = {}
        for pool in self.together.values():
            self.differences(pool)

    def put(self, pool, amount, label):
        pool["amounts"].append((amount, label))

    def adjustment(self, told, sign, label):
        amount = self.units(told["amount"])
        parts = {}
        if "tax" in told:
            kind = self.kind(told["tax"])
            key = label if self.by_line else kind
            pool = self.together.setdefault(key, {"kind": kind, "amounts": []})
            self.put(pool, sign * amount, label + (kind,))
            parts[kind] = amount
        else:
            for place, own in sorted(self.share(amount).items()):
                if own:
                    line = self.lines[place]
                    line["shared"] += sign * own
                    self.put(line["together"], sign * own, label + (line["kind"],))
                    parts[line["kind"]] = parts.get(line["kind"], 0) + own
        return {"amount": amount, "parts": parts, "label": label}

    def differences(self, pool):
        """What each amount adds to the pool without tax."""
        sum_so_far = 0
        for amount, label in pool["amounts"]:
            before = self.without_tax(sum_so_far, pool["kind"])
            sum_so_far += amount
            added = self.without_tax(sum_so_far, pool["kind"]) - before
            self.found[label] = self.found.get(label, 0) + added
        pool["sum"] = sum_so_far

    def taxes(self):
        sums = {}
        for pool in self.together.values():
            tax = self.tax_of(pool["sum"], pool["kind"])
            before = sums.get(pool["kind"], (0, 0))
            taxable = pool["sum"] - tax if self.included else pool["sum"]
            sums[pool["kind"]] = (before[0] + taxable, before[1] + tax)
        return dict(sorted(sums.items(), key=lambda item: self.order_of_kinds(item[0])))

    def worths(self):
        """What of the total each line is."""
        so_far, worths = {}, []
        for line in self.lines:
            key = line["place"] if self.by_line else line["kind"]
            before = so_far.get(key, 0)
            so_far[key] = before + line["shared"]
            tax = self.tax_of(so_far[key], line["kind"]) - self.tax_of(before, line["kind"])
            worths.append(line["shared"] if self.included else line["shared"] + tax)
        return worths

    def fits(self):
        numbers = [line["gross"] for line in self.lines] + [sum(map(sum, self.taxes().values()))]
        return all(abs(number) <= LARGEST for number in numbers)

    def rows(self):
        for line in self.lines:
            gross, discount = self.found[(line["place"], "gross")], -self.found[(line["place"], "discount")]
            yield "line", line["net"], gross, discount, gross - discount
        for name, sign, adjustments in (("allowance", -1, self.off), ("charge", 1, self.on)):
            for told in adjustments:
                yield name, told["amount"]
                for kind in sorted(told["parts"], key=self.order_of_kinds):
                    yield f"  {kind[0]} {kind[1]:.2f}", told["parts"][kind], sign * self.found[told["label"] + (kind,)]
        yield from self.tax_rows(self.taxes())

    @staticmethod
    def tax_rows(taxes):
        for kind, (taxable, tax) in taxes.items():
            yield f"tax {kind[0]} {kind[1]:.2f}", taxable, tax
        net, tax = (sum(part[side] for part in taxes.values()) for side in (0, 1))
        yield "sums", net, tax, net + tax

    def give_back(self, refunds):
        left = {kind: list(part) for kind, part in self.taxes().items()}
        for refund in refunds:
            amount = self.units(refund["amount"])
            taken = {}
            for kind, share in self.shares(refund, amount, left):
                self.take(kind, share, left, taken)
            yield dict(sorted(taken.items(), key=lambda item: self.order_of_kinds(item[0])))

    def shares(self, refund, amount, left):
        if "items" not in refund:
            kinds = list(left)
            if amount == sum(map(sum, left.values())):
                return [(kind, sum(left[kind])) for kind in kinds]
            shares = largest_remainder(amount, [sum(left[kind]) for kind in kinds])
            return [(kind, share) for kind, share in zip(kinds, shares) if share]
        worths, found = self.worths(), []
        for told in refund["items"]:
            told = told if isinstance(told, dict) else {"item": told}
            ids = [line["id"] for line in self.lines]
            place = ids.index(told["item"]) if told["item"] in ids else int(told["item"]) - 1
            line = self.lines[place]
            worth = rounded(Fraction(worths[place] * told.get("quantity", line["quantity"]), line["quantity"]))
            found.append((line["kind"], self.units(told["amount"]) if "amount" in told else None, worth))
        rest = amount - sum(told for _, told, _ in found if told is not None)
        open_shares = iter(largest_remainder(rest, [worth for _, told, worth in found if told is None]))
        return [(kind, next(open_shares) if told is None else told) for kind, told, _ in found]

    @staticmethod
    def take(kind, share, left, taken):
        taxable, tax = left[kind]
        own = rounded(Fraction(share * tax, max(1, taxable + tax)))
        left[kind] = [taxable - (share - own), tax - own]
        before = taken.get(kind, (0, 0))
        taken[kind] = (before[0] + share - own, before[1] + own)


def main():
    for case in cases(open(sys.argv[1], encoding="utf-8").read()):
        paper = Paper(case)
        print(case["name"])
        if not paper.fits():
            print("nothing")
            continue
        for name, *numbers in paper.rows():
            print(name, *map(paper.text, numbers))
        for taken in paper.give_back(case["refunds"]):
            print("credit note")
            for name, *numbers in paper.tax_rows(taken):
                print(name, *map(paper.text, numbers))


main()
