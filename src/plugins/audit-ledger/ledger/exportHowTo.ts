import type { Checkpoint } from './checkpoint.js'

/** The short how-to that lies in every export. */
export const exportHowTo = ({
  origin,
  size,
}: Checkpoint): string => `# Export of the ledger ${origin}

${size} entries. Nothing here has to be taken on trust but the key that you compare yourself.

| File | Holds |
| --- | --- |
| \`checkpoint\` | the newest signed state: origin, size, root (C2SP tlog-checkpoint) |
| \`checkpoints\` | every exported signed state, an empty line between them |
| \`keys\` | verifier keys, one a line (C2SP signed-note). Compare them with the published ones |
| \`tile/<L>/<N>\` | hash tiles, 256 hashes of 32 bytes (C2SP tlog-tiles) |
| \`tile/entries/<N>\` | entry bundles: each entry behind its length as a 16-bit number |
| \`entries.ndjson\` | one entry a line: exactly the bytes that were hashed |
| \`content/<sha256>.json\` | approved content; the file's SHA-256 is its name and the fingerprint |
| \`SHA256SUMS\` | sums of all other files: \`sha256sum -c SHA256SUMS\` |

The root: leaf = SHA-256(0x00 ‖ entry), node = SHA-256(0x01 ‖ left ‖ right), as in RFC 6962 §2.1.

## Check it

- \`payload-ledger verify-export DIR --vkey KEY\` needs Node alone.
- \`python3 verify_export.py DIR --vkey KEY\` needs Python 3 and OpenSSL 3, and shares no code with
  the above.
- Go's \`golang.org/x/mod/sumdb/note\` and \`…/tlog\` read checkpoints and tiles.

Then compare \`checkpoint\` with one that you kept yourself or that a witness holds: only that shows a
history that was rewritten by somebody who has the key.
`
