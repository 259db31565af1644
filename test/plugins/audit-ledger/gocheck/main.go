// gocheck verifies what this package writes with the code of Go's own checksum database
// (golang.org/x/mod/sumdb/note and tlog), of which nothing is shared with the package.
//
//	gocheck export DIR VKEY
//	gocheck proof FILE VKEY
//	gocheck consistency FROM TO PROOF VKEY
//
// Debian: apt install golang-go golang-golang-x-mod-dev, then
// GO111MODULE=off GOPATH=/usr/share/gocode go run main.go …
package main

import (
	"bufio"
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const tileHeight = 8

func openCheckpoint(text []byte, vkey string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tlog.Tree{}, err
	}
	signed, err := note.Open(text, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(signed.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() || lines[3] != "" {
		return tlog.Tree{}, errors.New("not a checkpoint of " + verifier.Name())
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

// tilePath is the C2SP path of a tile; that of package tlog has the height in front.
func tilePath(tile tlog.Tile) string {
	path := strings.TrimPrefix(tile.Path(), fmt.Sprintf("tile/%d/", tile.H))
	return filepath.Join("tile", path)
}

// tiles reads the hash tiles of an export.
type tiles struct{ dir string }

func (tiles) Height() int { return tileHeight }

func (t tiles) ReadTiles(list []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(list))
	for i, tile := range list {
		content, err := os.ReadFile(filepath.Join(t.dir, tilePath(tile)))
		if err != nil {
			return nil, err
		}
		data[i] = content
	}
	return data, nil
}

func (tiles) SaveTiles([]tlog.Tile, [][]byte) {}

// storedHashes is the whole tree in memory.
type storedHashes []tlog.Hash

func (s storedHashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		hashes[i] = s[index]
	}
	return hashes, nil
}

func readEntries(dir string) (stored storedHashes, leaves []tlog.Hash, err error) {
	file, err := os.Open(filepath.Join(dir, "entries.ndjson"))
	if err != nil {
		return nil, nil, err
	}
	defer file.Close()
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<20)
	for scanner.Scan() {
		leaf := tlog.RecordHash(scanner.Bytes())
		hashes, err := tlog.StoredHashesForRecordHash(int64(len(leaves)), leaf, stored)
		if err != nil {
			return nil, nil, err
		}
		stored = append(stored, hashes...)
		leaves = append(leaves, leaf)
	}
	return stored, leaves, scanner.Err()
}

func checkBundles(dir string, leaves []tlog.Hash) error {
	for first := 0; first < len(leaves); first += 1 << tileHeight {
		width := min(1<<tileHeight, len(leaves)-first)
		tile := tlog.Tile{H: tileHeight, L: -1, N: int64(first >> tileHeight), W: width}
		path := strings.Replace(tilePath(tile), "data", "entries", 1)
		data, err := os.ReadFile(filepath.Join(dir, path))
		if err != nil {
			return err
		}
		for seq := first; seq < first+width; seq++ {
			if len(data) < 2 {
				return fmt.Errorf("%s is too short", path)
			}
			end := 2 + int(data[0])<<8 + int(data[1])
			if end > len(data) || tlog.RecordHash(data[2:end]) != leaves[seq] {
				return fmt.Errorf("%s: entry %d differs", path, seq)
			}
			data = data[end:]
		}
		if len(data) > 0 {
			return fmt.Errorf("%s is too long", path)
		}
	}
	return nil
}

func checkExport(dir, vkey string) error {
	text, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return err
	}
	tree, err := openCheckpoint(text, vkey)
	if err != nil {
		return err
	}
	stored, leaves, err := readEntries(dir)
	if err != nil {
		return err
	}
	if int64(len(leaves)) != tree.N {
		return fmt.Errorf("%d entries, %d were signed", len(leaves), tree.N)
	}
	root, err := tlog.TreeHash(tree.N, stored)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return errors.New("the entries do not lead to the signed root")
	}
	// TileHashReader itself verifies every tile against the signed root.
	reader := tlog.TileHashReader(tree, tiles{dir})
	for seq, leaf := range leaves {
		hashes, err := reader.ReadHashes([]int64{tlog.StoredHashIndex(0, int64(seq))})
		if err != nil {
			return err
		}
		if hashes[0] != leaf {
			return fmt.Errorf("the tile has another hash for entry %d", seq)
		}
	}
	return checkBundles(dir, leaves)
}

func checkProof(file, vkey string) error {
	text, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	head, checkpoint, found := bytes.Cut(text, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(lines) < 3 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("not a tlog-proof with extra data")
	}
	tree, err := openCheckpoint(checkpoint, vkey)
	if err != nil {
		return err
	}
	entry, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(lines[1], "extra "))
	if err != nil {
		return err
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[2], "index "), 10, 64)
	if err != nil {
		return err
	}
	var proof tlog.RecordProof
	for _, line := range lines[3:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry))
}

func checkConsistency(from, to, proofFile, vkey string) error {
	var trees [2]tlog.Tree
	for i, file := range []string{from, to} {
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		if trees[i], err = openCheckpoint(text, vkey); err != nil {
			return err
		}
	}
	text, err := os.ReadFile(proofFile)
	if err != nil {
		return err
	}
	var proof tlog.TreeProof
	for _, line := range strings.Fields(string(text)) {
		raw, err := hex.DecodeString(line)
		if err != nil || len(raw) != tlog.HashSize {
			return errors.New("a line is not a hash in hex")
		}
		proof = append(proof, tlog.Hash(raw))
	}
	return tlog.CheckTree(proof, trees[1].N, trees[1].Hash, trees[0].N, trees[0].Hash)
}

func run(args []string) error {
	switch {
	case len(args) == 3 && args[0] == "export":
		return checkExport(args[1], args[2])
	case len(args) == 3 && args[0] == "proof":
		return checkProof(args[1], args[2])
	case len(args) == 5 && args[0] == "consistency":
		return checkConsistency(args[1], args[2], args[3], args[4])
	}
	return errors.New("usage: gocheck export|proof|consistency …")
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("verified")
}
