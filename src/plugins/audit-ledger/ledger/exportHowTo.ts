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

## 如何核对（中文）

本目录是审计账本 ${origin} 的导出，共 ${size} 条记录。除您自行核对的公钥外，无须信任任何一方。

- \`payload-ledger verify-export DIR --vkey KEY\`：仅需 Node。
- \`python3 verify_export.py DIR --vkey KEY\`：仅需 Python 3 和 OpenSSL 3，与上一程序无共用代码。
- \`sha256sum -c SHA256SUMS\`：只能发现传输差错，不能代替上述核对。

\`entries.ndjson\` 每行一条记录，即参与散列的原始字节；\`checkpoint\` 是最新签名状态；\`content/\` 按
SHA-256 保存已审批内容。请将 \`checkpoint\` 与您自己留存的检查点比对：只有这样才能发现持有密钥者
重写历史。
`
