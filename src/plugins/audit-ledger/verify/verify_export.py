#!/usr/bin/env python3
"""Verifies a ledger export with Python's standard library and the openssl program.

    python3 verify_export.py DIR [--vkey KEY ...] [--checkpoint FILE ...] [--json]

A second, independent reading of the same bytes: nothing here is shared with the software that
wrote the export. Formats: RFC 6962 (Merkle tree), RFC 8785 (canonical JSON), C2SP signed-note,
tlog-checkpoint and tlog-tiles. Exit 0: fine, 1: a finding, 2: cannot tell.
"""

import argparse
import base64
import binascii
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

MAX_SAFE = 2**53 - 1
TILE_WIDTH = 256
# DER of an Ed25519 public key up to its 32 raw bytes (RFC 8410 section 4).
SPKI_PREFIX = bytes.fromhex("302a300506032b6570032100")
INFORMATIVE = {"keys-unpinned", "unanchored-tail"}
KEPT_CONTENT = {"content.published", "review.approved"}


class CannotTell(Exception):
    """Too little to judge: exit code 2."""


class BadNote(Exception):
    """A note that is not well-formed, or whose signature does not hold."""


def sha256(data):
    return hashlib.sha256(data).digest()


def leaf_hash(data):
    return sha256(b"\x00" + data)


def node_hash(left, right):
    return sha256(b"\x01" + left + right)


class Tree:
    """Keeps the roots of the perfect subtrees of what was appended, largest first."""

    def __init__(self):
        self.size = 0
        self.frontier = []

    def append(self, leaf):
        node, rest = leaf, self.size
        while rest & 1:
            node = node_hash(self.frontier.pop(), node)
            rest >>= 1
        self.frontier.append(node)
        self.size += 1

    def root(self):
        if not self.frontier:
            return sha256(b"")
        node = self.frontier[-1]
        for left in reversed(self.frontier[:-1]):
            node = node_hash(left, node)
        return node


def strict_base64(text):
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (binascii.Error, UnicodeEncodeError, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def parse_vkey(vkey):
    """Returns ((name, key id), 32 raw bytes); the key id is recomputed."""
    match = re.fullmatch(r"([^+\s]+)\+([0-9a-f]{8})\+(.+)", vkey)
    typed = strict_base64(match[3]) if match else None
    if typed is None or len(typed) != 33 or typed[0] != 1:
        raise CannotTell(f"not an Ed25519 verifier key: {vkey}")
    key_id = sha256(match[1].encode() + b"\n" + typed)[:4]
    if key_id.hex() != match[2]:
        raise CannotTell(f"the key id of {match[1]} is not {match[2]}")
    return (match[1], key_id), typed[1:]


def openssl_verify(public_key, message, signature):
    with tempfile.TemporaryDirectory() as folder:
        paths = {name: os.path.join(folder, name) for name in ("key", "message", "signature")}
        pem = base64.b64encode(SPKI_PREFIX + public_key).decode()
        contents = {
            "key": f"-----BEGIN PUBLIC KEY-----\n{pem}\n-----END PUBLIC KEY-----\n".encode(),
            "message": message,
            "signature": signature,
        }
        for name, content in contents.items():
            with open(paths[name], "wb") as file:
                file.write(content)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", paths["key"], "-rawin"]
        command += ["-in", paths["message"], "-sigfile", paths["signature"]]
        try:
            done = subprocess.run(command, capture_output=True, check=False)
        except FileNotFoundError as error:
            raise CannotTell("the openssl program is needed") from error
        return done.returncode == 0


def parse_checkpoint(note):
    """Returns (text, signature lines, origin, size, root); raises BadNote."""
    split = note.rfind("\n\n")
    if split < 0 or not note.endswith("\n"):
        raise BadNote("not a signed note")
    text, lines = note[: split + 1], note[split + 2 : -1].split("\n")
    signatures = []
    for line in lines:
        match = re.fullmatch(r"\u2014 ([^+\s]+) (\S+)", line)
        data = strict_base64(match[2]) if match else None
        if data is None or len(data) < 5:
            raise BadNote("a signature line is malformed")
        signatures.append(((match[1], data[:4]), data[4:]))
    head = re.fullmatch(r"([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*", text)
    root = strict_base64(head[3]) if head else None
    if root is None or int(head[2]) > MAX_SAFE:
        raise BadNote("not a checkpoint")
    return text, signatures, head[1], int(head[2]), root


def verify_checkpoint(note, keys):
    """Returns (origin, size, root) or raises BadNote(code, why)."""
    try:
        text, signatures, origin, size, root = parse_checkpoint(note)
    except BadNote as error:
        raise BadNote("bad-signature", str(error)) from error
    good = set()
    for key, signature in signatures:
        if key not in keys:
            continue
        if len(signature) != 64 or not openssl_verify(keys[key], text.encode(), signature):
            raise BadNote("bad-signature", f"the signature of {key[0]} is wrong")
        good.add(key[0])
    if origin not in good:
        raise BadNote("unknown-key", f"no known key of {origin} has signed")
    return origin, size, root


def split_notes(text):
    """Notes of a file, with an empty line between them."""
    return [match[0] for match in re.finditer(r"(?:[^\n]+\n)+\n(?:\u2014 [^\n]+\n)+", text)]


def unique_members(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member is there twice")
    return members


def refuse_number(text):
    raise ValueError(f"{text} is not a whole number")


def require_values(value, depth=0):
    if depth > 16:
        raise ValueError("nested too deeply")
    if isinstance(value, str):
        value.encode("utf-8")  # a lone surrogate cannot be encoded
        if "\x00" in value:
            raise ValueError("U+0000")
    elif isinstance(value, int) and not isinstance(value, bool):
        if not 0 <= value <= MAX_SAFE:
            raise ValueError("a number out of range")
    elif isinstance(value, list):
        for item in value:
            require_values(item, depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            require_values(key, depth + 1)
            require_values(item, depth + 1)


def sort_members(value):
    """RFC 8785 section 3.2.3 sorts by UTF-16 code units; Python's strings sort by code points."""
    if isinstance(value, list):
        return [sort_members(item) for item in value]
    if isinstance(value, dict):
        ordered = sorted(value.items(), key=lambda member: member[0].encode("utf-16-be"))
        return {key: sort_members(item) for key, item in ordered}
    return value


def parse_entry(line):
    """Returns (entry, problem): the entry may be there although something is wrong with it."""
    try:
        entry = json.loads(
            line.decode("utf-8"),
            object_pairs_hook=unique_members,
            parse_float=refuse_number,
            parse_constant=refuse_number,
        )
    except (ValueError, RecursionError) as error:
        return None, str(error)
    if not isinstance(entry, dict):
        return None, "not an object"
    try:
        require_values(entry)
        text = json.dumps(sort_members(entry), ensure_ascii=False, separators=(",", ":"))
    except (ValueError, RecursionError) as error:
        return entry, str(error)
    return entry, None if text.encode("utf-8") == line else "not canonical JSON"


def tile_path(folder, index, width):
    groups = [f"{index % 1000:03d}"]
    index //= 1000
    while index:
        groups.insert(0, f"x{index % 1000:03d}")
        index //= 1000
    partial = "" if width == TILE_WIDTH else f".p/{width}"
    return f"tile/{folder}/{'/'.join(groups)}{partial}"


class Export:
    def __init__(self, folder, vkeys, checkpoints):
        self.folder = folder
        self.findings = []
        self.pinned = bool(vkeys)
        self.vkeys = vkeys
        self.kept = checkpoints
        self.claims = []
        self.leaves = {}

    def find(self, code, detail, seq=None):
        self.findings.append({"code": code, "seq": seq, "detail": detail})

    def read(self, path):
        try:
            with open(os.path.join(self.folder, path), "rb") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def require(self, path):
        data = self.read(path)
        if data is None:
            raise CannotTell(f"{path} is missing from the export")
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            raise CannotTell(f"{path} is not UTF-8") from error

    # Check sums: of the transport, not of the log. Anyone who changes a file can change them too.
    def check_sums(self):
        for line in self.require("SHA256SUMS").split("\n"):
            match = re.fullmatch(r"([0-9a-f]{64}) [ *](.+)", line)
            if not match:
                if line:
                    self.find("checksum-mismatch", f"SHA256SUMS has a line that is none: {line}")
                continue
            if match[2].startswith("/") or ".." in match[2].split("/"):
                self.find("checksum-mismatch", f"a path leaves the export: {match[2]}")
                continue
            data = self.read(match[2])
            if data is None:
                self.find("file-missing", match[2])
            elif hashlib.sha256(data).hexdigest() != match[1]:
                self.find("checksum-mismatch", match[2])

    def read_states(self):
        """Signed (size, root, source), ascending; the first one names the log."""
        listed = [line for line in self.require("keys").split("\n") if line]
        if not self.pinned:
            self.find("keys-unpinned", "the keys are those of the export itself")
        keys = dict(parse_vkey(vkey) for vkey in (self.vkeys or listed))
        sources = [("checkpoint", self.require("checkpoint"))]
        released = self.read("checkpoints") if not os.path.isdir(self.path("checkpoints")) else b""
        sources += [("checkpoints", note) for note in split_notes((released or b"").decode("utf-8"))]
        for kept in self.kept:
            with open(kept, encoding="utf-8", newline="") as file:
                text = file.read()
            sources += [(kept, note) for note in split_notes(text) or [text]]
        try:
            self.size = parse_checkpoint(sources[0][1])[3]
            self.origin = parse_checkpoint(sources[0][1])[2]
        except BadNote as error:
            raise CannotTell("the file checkpoint is not a checkpoint") from error
        states, seen = [], set()
        for source, note in sources:
            if note in seen:
                continue
            seen.add(note)
            try:
                origin, size, root = verify_checkpoint(note, keys)
            except BadNote as error:
                self.find(error.args[0], f"{source}: {error.args[1]}")
                continue
            if origin != self.origin:
                self.find("bad-signature", f"{source}: a checkpoint of {origin}")
                continue
            states.append((size, root, source))
        return sorted(states, key=lambda state: state[0])

    def path(self, name):
        return os.path.join(self.folder, name)

    def tile(self, folder, index, size):
        width = min(TILE_WIDTH, size - index * TILE_WIDTH)
        return self.read(tile_path(folder, index, width)) if width > 0 else None

    def stored_leaf(self, seq):
        index = seq // TILE_WIDTH
        if self._tile[0] != index:
            self._tile = (index, self.tile("0", index, self.size))
        data, at = self._tile[1], (seq % TILE_WIDTH) * 32
        return data[at : at + 32] if data is not None and len(data) >= at + 32 else None

    def read_entries(self):
        self._tile = (-1, None)
        following, last_at, ids = 0, "", set()
        with open(self.path("entries.ndjson"), "rb") as file:
            for line in file:
                line = line[:-1] if line.endswith(b"\n") else line
                leaf = leaf_hash(line)
                entry, problem = parse_entry(line)
                claim = entry.get("seq") if entry else None
                valid = isinstance(claim, int) and not isinstance(claim, bool) and claim >= 0
                # A changed number does not fit the leaf hash of the place that it claims.
                seq = claim if valid and self.stored_leaf(claim) == leaf else following
                if seq >= self.size:
                    self.find("inserted", f"beyond the size of {self.size}", seq)
                elif seq in self.leaves:
                    code = "duplicate" if self.leaves[seq] == leaf else "inserted"
                    self.find(code, "this sequence is there again", seq)
                else:
                    self.accept(seq, leaf)
                    if problem:
                        self.find("not-canonical", problem, seq)
                    elif entry:
                        last_at = self.check_entry(seq, entry, last_at, ids)
                following = seq + 1

    def accept(self, seq, leaf):
        if self.claims and self.claims[-1] > seq:
            self.find("reordered", f"stands after {self.claims[-1]}", seq)
        self.claims.append(seq)
        self.leaves[seq] = leaf
        stored = self.stored_leaf(seq)
        if stored is not None and stored != leaf:
            self.find("modified", "the bytes do not have the leaf hash of the tile", seq)

    def check_entry(self, seq, entry, last_at, ids):
        if entry.get("log") != self.origin:
            self.find("inserted", f"an entry of the log {entry.get('log')}", seq)
        at, identity = entry.get("at"), entry.get("id")
        if not isinstance(at, str) or not isinstance(identity, str):
            self.find("not-canonical", "not a ledger entry", seq)
            return last_at
        if at < last_at:
            self.find("clock-regression", f"{at} after {last_at}", seq)
        if identity in ids:
            self.find("duplicate", f"operation {identity}", seq)
        ids.add(identity)
        if entry.get("type") in KEPT_CONTENT and os.path.isdir(self.path("content")):
            self.check_content(seq, entry)
        return max(at, last_at)

    def check_content(self, seq, entry):
        locales = (entry.get("content") or {}).get("locales", {})
        for locale, fingerprint in locales.items():
            if not re.fullmatch("[0-9a-f]{64}", str(fingerprint)):
                continue
            data = self.read(f"content/{fingerprint}.json")
            if data is None:
                self.find("content-missing", f"{locale}: no content of {fingerprint}", seq)
            elif hashlib.sha256(data).hexdigest() != fingerprint:
                self.find("modified", f"content/{fingerprint}.json has other bytes", seq)

    def check_gaps(self, limit):
        highest = max(self.leaves, default=-1) + 1
        for seq in range(highest):
            if seq not in self.leaves:
                self.find("missing", f"entry {seq}", seq)
        if highest < limit:
            self.find("truncated", f"{limit} entries were signed, {highest} are there", highest)

    def check_roots(self, states):
        tree, waiting = Tree(), list(states)
        seen = {}
        for size, root, source in states:
            if seen.setdefault(size, root) != root:
                self.find("forked", f"two roots were signed for size {size}")
        while True:
            while waiting and waiting[0][0] == tree.size:
                size, root, source = waiting.pop(0)
                if root != tree.root():
                    self.find("root-mismatch", f"{source}: entries do not lead to its root")
            if tree.size not in self.leaves:
                break
            tree.append(self.leaves[tree.size])
        self.root = tree.root().hex()

    def check_bundles(self):
        for index in range((self.size + TILE_WIDTH - 1) // TILE_WIDTH):
            width = min(TILE_WIDTH, self.size - index * TILE_WIDTH)
            data, at = self.tile("entries", index, self.size), 0
            if data is None:
                self.find("file-missing", tile_path("entries", index, width))
                continue
            for seq in range(index * TILE_WIDTH, index * TILE_WIDTH + width):
                end = at + 2 + int.from_bytes(data[at : at + 2], "big")
                if seq in self.leaves and leaf_hash(data[at + 2 : end]) != self.leaves[seq]:
                    self.find("modified", "entries.ndjson and the entry bundle differ", seq)
                at = end
            if at != len(data):
                self.find("modified", f"{tile_path('entries', index, width)} has another length")

    def check_tiles(self):
        level, hashes, below = 0, self.size, None
        while hashes:
            current = []
            for index in range((hashes + TILE_WIDTH - 1) // TILE_WIDTH):
                width = min(TILE_WIDTH, hashes - index * TILE_WIDTH)
                path = tile_path(str(level), index, width)
                data = self.read(path)
                if data is None:
                    self.find("file-missing", path)
                elif len(data) != 32 * width:
                    self.find("projection-drift", f"{path} is not {width} hashes")
                for place in range(width if data is not None else 0):
                    expected = below[index * TILE_WIDTH + place] if below is not None else None
                    if expected is not None and data[place * 32 : place * 32 + 32] != expected:
                        self.find("projection-drift", f"{path}: hash {place} is not of the tile below")
                current.append(self.tile_root(data) if width == TILE_WIDTH else None)
            below, level, hashes = current, level + 1, hashes // TILE_WIDTH

    @staticmethod
    def tile_root(data):
        if data is None or len(data) != 32 * TILE_WIDTH:
            return None
        tree = Tree()
        for place in range(TILE_WIDTH):
            tree.append(data[place * 32 : place * 32 + 32])
        return tree.root()

    def verify(self):
        if self.read("entries.ndjson") is None:
            raise CannotTell("entries.ndjson is missing from the export")
        states = self.read_states()
        self.check_sums()
        self.read_entries()
        signed = max((size for size, _, _ in states), default=0)
        self.check_gaps(max(self.size, signed))
        self.check_roots(states)
        self.check_bundles()
        self.check_tiles()
        return [finding for finding in self.findings if finding["code"] not in INFORMATIVE]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("dir", metavar="DIR")
    parser.add_argument("--vkey", action="append", default=[], help="a key that you trust")
    parser.add_argument("--checkpoint", action="append", default=[], help="one that you kept")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    try:
        export = Export(given.dir, given.vkey, given.checkpoint)
        errors = export.verify()
    except (CannotTell, OSError) as error:
        print(f"cannot tell: {error}", file=sys.stderr)
        return 2
    if given.json:
        report = {"ok": not errors, "size": len(export.leaves), "root": export.root}
        print(json.dumps({**report, "findings": export.findings}))
    else:
        for finding in export.findings:
            seq = "-" if finding["seq"] is None else finding["seq"]
            print(f"{finding['code']} seq={seq} {finding['detail']}")
        print(f"{len(export.leaves)} entries, root {export.root}: {len(errors)} findings")
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())
