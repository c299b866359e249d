"""What a plain C program needs to write the same files, or to look whether they changed."""
import os
import subprocess

from measuring import HERE, CommandFailed, Run


def compiled(name, scratch):
    program = os.path.join(scratch, name)
    subprocess.run(["cc", "-O2", "-pthread", "-o", program, os.path.join(HERE, name + ".c")], check=True)
    return program


def floor(program, tree, folder, threads):
    """One run into a folder that is not there yet; it times itself, as reading the tree does not count."""
    done = subprocess.run([program, tree, folder, str(threads)], capture_output=True, text=True)
    if done.returncode != 0:
        raise CommandFailed(done.stderr)
    wall, cpu, files, size = done.stdout.split()
    return Run(float(wall), float(cpu), 0, "%s files, %.0f MB" % (files, int(size) / 1e6))


def looking(program, content, output, threads):
    """One look at all that a build has to compare with what it remembers."""
    done = subprocess.run([program, str(threads), content, output], capture_output=True, text=True)
    if done.returncode != 0:
        raise CommandFailed(done.stderr)
    wall, cpu, files = done.stdout.split()
    return Run(float(wall), float(cpu), 0, files + " files and folders")
