import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Action, ActionRequest, ActionResponse } from '../api/contract.ts'
import { ecs } from '../api/ecs.ts'
import type { EcsError } from '../api/errors.ts'

/** What each write changes: the reads that may answer differently afterwards. */
const changes = {
  RunInstances: ['DescribeInstances', 'DescribeDisks', 'DescribeImages'],
  StartInstance: ['DescribeInstances'],
  StopInstance: ['DescribeInstances'],
  DeleteInstance: ['DescribeInstances', 'DescribeDisks', 'DescribeImages'],
  ReplaceSystemDisk: ['DescribeInstances', 'DescribeDisks', 'DescribeImages'],
  ReInitDisk: ['DescribeInstances', 'DescribeDisks'],
  CreateImage: ['DescribeImages', 'DescribeSnapshots'],
  CopyImage: ['DescribeImages'],
  CancelCopyImage: ['DescribeImages'],
  ModifyImageAttribute: ['DescribeImages'],
  DeleteImage: ['DescribeImages', 'DescribeInstances'],
  TagResources: ['DescribeImages', 'DescribeInstances'],
  UntagResources: ['DescribeImages', 'DescribeInstances'],
} as const satisfies Partial<Record<Action, readonly Action[]>>

export type Write = keyof typeof changes

/** The writes that the API does only once for a ClientToken. */
const withToken: ReadonlySet<Action> = new Set<Write>([
  'RunInstances',
  'ReplaceSystemDisk',
  'CreateImage',
  'CopyImage',
])

/**
 * One write of the API. `send` sends it once, however often it is called while the answer is on its way: a second call
 * then gives `undefined`, as does a failure, which is in `error`. Whatever the write may have changed is asked for anew.
 *
 * Where the API takes a ClientToken, the same request sent again after a failure carries the same one, so that an answer
 * that got lost doesn't make two of what was wanted once.
 * @param whenLeft is told of a failure that comes when what has sent the write is gone already, a closed dialog for example
 */
export function useWrite<A extends Write>(action: A, whenLeft?: (error: EcsError) => void) {
  const client = useQueryClient()
  const running = useRef(false)
  const isShown = useRef(true)
  const token = useRef({ request: '', value: '' })

  const mutation = useMutation<ActionResponse<A>, EcsError, ActionRequest<A>>({
    mutationFn: (request) => {
      if (!withToken.has(action)) return ecs.call(action, request)
      const written = JSON.stringify(request)
      if (token.current.request !== written) {
        token.current = { request: written, value: randomToken() }
      }
      return ecs.call(action, { ...request, ClientToken: token.current.value })
    },
    onSuccess: () => {
      token.current = { request: '', value: '' }
    },
    onError: (error) => {
      if (!isShown.current) whenLeft?.(error)
    },
    onSettled: () => {
      running.current = false
      for (const read of changes[action]) void client.invalidateQueries({ queryKey: [read] })
    },
  })

  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])

  async function send(request: ActionRequest<A>): Promise<ActionResponse<A> | undefined> {
    if (running.current) return undefined
    running.current = true
    // What failed is in `error`, where the page shows it.
    return mutation.mutateAsync(request).catch(() => undefined)
  }

  const { error, isPending, reset } = mutation
  return { send, error, isPending, reset }
}

/** `crypto.randomUUID` needs a secure context, which a plain http host isn't. */
function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
