import type { CDPSession } from 'playwright'

/** The parts of a snapshot that are read here: nodes are so many numbers each, in one list. */
interface Snapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly [readonly string[], ...unknown[]]
    }
  }
  readonly nodes: readonly number[]
}

/**
 * What isn't the page's own: compiled code and the shapes of objects, of which the engine keeps megabytes more or less as
 * it sees fit, and what the browser has for the page outside of the heap.
 */
const ofTheBrowser: ReadonlySet<string> = new Set(['code', 'hidden', 'object shape', 'native'])

/** What the scripts of a page keep, in bytes: the objects, functions and texts that can still be reached. */
export async function keptBytes(session: CDPSession): Promise<number> {
  const chunks: string[] = []
  const listen = ({ chunk }: { chunk: string }) => void chunks.push(chunk)
  session.on('HeapProfiler.addHeapSnapshotChunk', listen)
  await session.send('HeapProfiler.collectGarbage')
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  session.off('HeapProfiler.addHeapSnapshotChunk', listen)
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot
  const { node_fields: fields, node_types: types } = snapshot.meta
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')]
  let sum = 0
  for (let node = 0; node < nodes.length; node += fields.length) {
    if (!ofTheBrowser.has(types[0][nodes[node + type] ?? 0] ?? '')) sum += nodes[node + size] ?? 0
  }
  return sum
}
