/** Address of a hash tile or an entry bundle (C2SP tlog-tiles). */
export type TileAddress = {
  readonly kind: 'entries' | 'hashes'
  readonly level: number
  readonly index: number
  readonly width: number
}

const fullWidth = 256
const maxLevel = 63

/** `x001/x234/067`: three digits each, all groups but the last marked with an x, none redundant. */
const indexPattern = /^((?:x\d{3}\/)*)(\d{3})$/
const pathPattern = /^(entries|0|[1-9]\d?)\/((?:x\d{3}\/)*\d{3})(?:\.p\/([1-9]\d{0,2}))?$/

const parseIndex = (text: string): null | number => {
  const match = indexPattern.exec(text)
  if (!match) return null
  const index = Number(text.replaceAll(/[x/]/g, ''))
  return Number.isSafeInteger(index) && encodeTileIndex(index) === text ? index : null
}

/** The path form of a tile's index. */
export const encodeTileIndex = (index: number): string => {
  const groups = [String(index % 1000).padStart(3, '0')]
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`)
  }
  return groups.join('/')
}

/** Reads the part of a tile's path behind `tile/`; `null` when it is not one. */
export const parseTilePath = (path: string): null | TileAddress => {
  const [, level = '', indexText = '', width] = pathPattern.exec(path) ?? []
  const index = parseIndex(indexText)
  const partial = width === undefined ? fullWidth : Number(width)
  if (index === null || partial > fullWidth || (width !== undefined && partial === fullWidth)) {
    return null
  }
  if (level === 'entries') return { kind: 'entries', level: 0, index, width: partial }
  if (Number(level) > maxLevel) return null
  return { kind: 'hashes', level: Number(level), index, width: partial }
}

/** The path of a tile, as `parseTilePath` reads it. */
export const formatTilePath = (address: TileAddress): string => {
  const level = address.kind === 'entries' ? 'entries' : String(address.level)
  const partial = address.width === fullWidth ? '' : `.p/${address.width}`
  return `${level}/${encodeTileIndex(address.index)}${partial}`
}

/** Every tile and bundle of a tree: full ones and the partial one at the end of each level. */
export const listTiles = (size: number): readonly TileAddress[] => {
  const tiles: TileAddress[] = []
  for (let level = 0, hashes = size; hashes > 0; level += 1) {
    for (let index = 0; index * fullWidth < hashes; index += 1) {
      const width = Math.min(fullWidth, hashes - index * fullWidth)
      tiles.push({ kind: 'hashes', level, index, width })
      if (level === 0) tiles.push({ kind: 'entries', level, index, width })
    }
    hashes = Math.floor(hashes / fullWidth)
  }
  return tiles
}

/** True when a tree of `size` has all hashes of the tile. */
export const coversTile = (size: number, { index, level, width }: TileAddress): boolean =>
  (index * fullWidth + width) * fullWidth ** level <= size
