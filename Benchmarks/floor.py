"""What writing the same files costs a plain C program: no site generator can be faster."""
import os
import subprocess

from measuring import HERE, CommandFailed, Run


def compiled_floor(scratch):
    program = os.path.join(scratch, "floor")
    subprocess.run(["cc", "-O2", "-pthread", "-o", program, os.path.join(HERE, "floor.c")], check=True)
    return program


def floor(program, tree, folder, threads):
    """One run into a folder that is not there yet; it times itself, as reading the tree does not count."""
    done = subprocess.run([program, tree, folder, str(threads)], capture_output=True, text=True)
    if done.returncode != 0:
        raise CommandFailed(done.stderr)
    wall, cpu, files, size = done.stdout.split()
    return Run(float(wall), float(cpu), 0, "%s files, %.0f MB" % (files, int(size) / 1e6))
