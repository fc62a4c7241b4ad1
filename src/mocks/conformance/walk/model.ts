import { cancel, copy, create } from './makingRules.ts'
import { modify, remove, share } from './imageRules.ts'
import { reinit, release, replace, run, start, stop } from './instanceRules.ts'
import { refused, type Operation, type Verdict } from './operation.ts'
import type { WalkState } from './state.ts'
import { tag, untag } from './tagRules.ts'

/** What was answered to a request with a ClientToken, for when the token comes back. */
interface Remembered {
  readonly request: string
  readonly answer: object
}

/**
 * The rules of images and instances once more, as plainly as they can be said and without any of the stand-in's code:
 * what a random walk compares the stand-in with.
 */
export class WalkModel {
  private readonly remembered = new Map<string, Remembered>()

  constructor(readonly state: WalkState) {}

  /** What the service should say to an operation. Nothing has changed until what is `done` then is called. */
  judge(operation: Operation): Verdict {
    const known = this.remembered.get(keyOf(operation))
    if (!known) return judgeAnew(this.state, operation)
    if (known.request === withoutToken(operation)) return { code: 'OK', done: () => undefined }
    const isCreate = operation.action === 'CreateImage'
    return refused(isCreate ? 'IdempotenceParamNotMatch' : 'IdempotentParameterMismatch')
  }

  /** The answer that an operation had before, if it is one that was repeated. */
  answerBefore(operation: Operation): object | undefined {
    return this.remembered.get(keyOf(operation))?.answer
  }

  /** Keeps an accepted operation's answer for when its ClientToken comes back. */
  remember(operation: Operation, answer: object): void {
    const key = keyOf(operation)
    if (key === '' || this.remembered.has(key)) return
    this.remembered.set(key, { request: withoutToken(operation), answer })
  }
}

/** A token belongs to an account and an action. Empty without one. */
function keyOf({ caller, action, request }: Operation): string {
  const token = 'ClientToken' in request ? request.ClientToken : undefined
  return token === undefined ? '' : `${caller} ${action} ${token}`
}

function withoutToken({ request }: Operation): string {
  const fields = Object.entries(request).filter(([name]) => name !== 'ClientToken')
  return JSON.stringify(fields.sort(([left], [right]) => (left < right ? -1 : 1)))
}

function judgeAnew(state: WalkState, { action, caller, request }: Operation): Verdict {
  switch (action) {
    case 'ModifyImageSharePermission':
      return share(state, caller, request)
    case 'ModifyImageAttribute':
      return modify(state, caller, request)
    case 'DeleteImage':
      return remove(state, caller, request)
    case 'TagResources':
      return tag(state, caller, request)
    case 'UntagResources':
      return untag(state, caller, request)
    case 'CreateImage':
      return create(state, caller, request)
    case 'CopyImage':
      return copy(state, caller, request)
    case 'CancelCopyImage':
      return cancel(state, caller, request)
    case 'RunInstances':
      return run(state, caller, request)
    case 'StartInstance':
      return start(state, caller, request)
    case 'StopInstance':
      return stop(state, caller, request)
    case 'DeleteInstance':
      return release(state, caller, request)
    case 'ReplaceSystemDisk':
      return replace(state, caller, request)
    case 'ReInitDisk':
      return reinit(state, caller, request)
  }
}
