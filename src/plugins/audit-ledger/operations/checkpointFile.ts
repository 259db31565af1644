import { open, readFile } from 'node:fs/promises'

/** One released checkpoint as the file holds it. */
export type ReleasedCheckpoint = {
  readonly size: number
  readonly root: string
  readonly note: string
}

/** Notes follow each other with an empty line between; each is a complete signed note. */
const notePattern = /^[^\s+]+\n(\d+)\n([A-Za-z0-9+/]{43}=)\n\n(?:— .+\n)+/gmu

/** Appends a released checkpoint and waits until it is on the disk. */
export const appendCheckpoint = async (file: string, note: string): Promise<void> => {
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.writeFile(`${note}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Every checkpoint in the file, oldest first; none when there is no file. */
export const readCheckpointFile = async (file: string): Promise<readonly ReleasedCheckpoint[]> => {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return [...text.matchAll(notePattern)].map(([note, size, root]) => ({
    note,
    size: Number(size),
    root: Buffer.from(root ?? '', 'base64').toString('hex'),
  }))
}
