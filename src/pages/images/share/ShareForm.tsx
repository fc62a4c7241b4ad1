import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Input, Select, type GetRef } from 'antd'
import { memo, useId, useRef, useState, type FormEvent } from 'react'
import { Link } from 'react-router-dom'
import { limits, type SharedAccount } from '../../../api/contract.ts'
import { callerIdentityQuery } from '../../../queries/account.ts'
import {
  isPending,
  useShareImage,
  type ImagePlace,
  type SharingFailure,
} from '../../../queries/sharing.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { paths } from '../../paths.ts'
import { readEntries, withoutEntries, withoutEntryAt } from './accountEntries.ts'
import { EntryProblems } from './EntryProblems.tsx'
import { refusedEntry } from './refusedEntry.ts'
import { ShareFailures } from './ShareFailures.tsx'
import { useDraft } from './useDraft.ts'
import '../../../ui/field.css'

interface ShareFormProps {
  place: ImagePlace
  /** The accounts that the image is shared with; `undefined` while they aren't known. */
  accounts: readonly SharedAccount[] | undefined
}

/** Takes account IDs, one or many, and shares the image with them. Not drawn anew with each step of an Unshare. */
export const ShareForm = memo(function ShareForm({ place, accounts }: ShareFormProps) {
  const { sharing } = useAllTexts()
  const ids = { field: useId(), hint: useId(), problems: useId(), type: useId() }
  const field = useRef<GetRef<typeof Input.TextArea>>(null)
  const { data: identity } = useQuery(callerIdentityQuery())
  const share = useShareImage(place)
  const [text, setText] = useDraft(`share/${place.imageId}`)
  const [failures, setFailures] = useState<readonly SharingFailure[]>([])
  const [done, setDone] = useState<readonly string[]>([])
  // Whether what is typed counts as finished: an ID that is still being typed is not called too short.
  const [finished, setFinished] = useState(text !== '')
  const [asked, setAsked] = useState(false)

  // Rows that this form has put into the list itself don't make its own entries "already shared".
  const listed = (accounts ?? []).filter((account) => !isPending(account))
  const entries = readEntries(text, {
    ownId: identity?.AccountId ?? '',
    sharedWith: new Set(listed.map(({ AliyunId }) => AliyunId)),
  })
  const refused = new Map(failures.flatMap(refusedEntry))
  const possible = entries.filter(({ problem }) => !problem)
  const fresh = possible.filter(({ text: id }) => !refused.has(id))
  // What was refused doesn't stop the others once more; by itself it can be tried again.
  const sendable = fresh.length > 0 ? fresh : possible
  const free = Math.max(0, limits.accountsPerImage - listed.length)
  const tooMany = accounts !== undefined && sendable.length > free

  const message = tooMany
    ? free === 0
      ? sharing.full(limits.accountsPerImage)
      : sharing.tooMany(sendable.length, free, limits.accountsPerImage)
    : asked && entries.length === 0
      ? sharing.problems.empty
      : asked && sendable.length === 0
        ? sharing.nothingToSend
        : undefined

  // Unsharing again takes the good news back.
  const stillShared = done.filter((id) => accounts?.some(({ AliyunId }) => AliyunId === id))
  const doneMessage =
    stillShared.length > 1
      ? sharing.shared(stillShared.length)
      : stillShared.map((id) => sharing.sharedOne(id)).join('')

  function change(next: string) {
    setText(next)
    setAsked(false)
    setDone([])
    const remaining = new Set(
      readEntries(next, { ownId: '', sharedWith: new Set() }).map((e) => e.text),
    )
    setFailures((all) =>
      all.filter((failure) => failure.accountIds.some((id) => remaining.has(id))),
    )
    setFinished(/[\s,;，；、]$/u.test(next))
  }

  async function send(accountIds: readonly string[]) {
    setDone([])
    setFailures([])
    const result = await share.mutateAsync(accountIds)
    setFailures(result.failures)
    setDone(result.shared)
    if (result.failures.some((failure) => refusedEntry(failure).length > 0)) field.current?.focus()
    if (result.shared.length === 0) return
    setText(withoutEntries(text, new Set(result.shared)))
    // What is left of what was asked for has its own messages; a field that is empty now is no mistake.
    setAsked(false)
  }

  function submit(event: FormEvent) {
    event.preventDefault()
    if (share.isPending) return
    setFinished(true)
    setAsked(true)
    if (sendable.length === 0 || tooMany) {
      field.current?.focus()
      return
    }
    void send(sendable.map((entry) => entry.text))
  }

  return (
    <form className="share__form" onSubmit={submit} noValidate>
      <label className="share__label" htmlFor={ids.type}>
        {sharing.accountType}
      </label>
      <Select
        id={ids.type}
        aria-label={sharing.accountType}
        virtual={false}
        value="aliyunUid"
        options={[{ value: 'aliyunUid', label: sharing.alibabaAccount }]}
      />
      <label className="share__label" htmlFor={ids.field}>
        {sharing.accountId}
      </label>
      <div className="share__field">
        <Input.TextArea
          id={ids.field}
          ref={field}
          aria-describedby={`${ids.problems} ${ids.hint}`}
          aria-invalid={
            message !== undefined ||
            refused.size > 0 ||
            (finished && entries.some((e) => e.problem))
          }
          className="field__growing"
          rows={2}
          autoComplete="off"
          spellCheck={false}
          inputMode="numeric"
          data-first-focus
          placeholder="1234567890123456"
          status={message === undefined ? '' : 'error'}
          readOnly={share.isPending}
          value={text}
          onChange={({ target }) => change(target.value)}
          onBlur={({ relatedTarget }) => {
            // A message now would push the pressed button away from under the pointer; it says all itself.
            if (relatedTarget instanceof HTMLButtonElement && relatedTarget.type === 'submit')
              return
            setFinished(true)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
          }}
        />
        <div id={ids.problems} className="share__messages" aria-live="polite">
          {message && <p className="share__error">{message}</p>}
          {!share.isPending && (
            <EntryProblems
              entries={entries}
              refused={refused}
              showUnfinished={finished}
              onRemove={(index) => {
                change(withoutEntryAt(text, index))
                setFinished(true)
                field.current?.focus()
              }}
            />
          )}
          {!message && fresh.length > 1 && !share.isPending && (
            <p className="share__ready">{sharing.ready(fresh.length)}</p>
          )}
        </div>
        <p id={ids.hint} className="share__hint">
          {sharing.accountIdHint}
        </p>
        <details className="share__help">
          <summary>{sharing.whereToFind}</summary>
          <p>
            {sharing.howToFind}
            <Link to={paths.securitySettings}>{sharing.ownAccountId}</Link>
          </p>
        </details>
        <Button type="primary" htmlType="submit" loading={share.isPending}>
          {sharing.submit}
        </Button>
        <ShareFailures
          failures={failures.filter((failure) => refusedEntry(failure).length === 0)}
          onRetry={(accountIds) => void send(accountIds)}
        />
        <div role="status">
          {doneMessage && <Alert role="none" type="success" showIcon title={doneMessage} />}
        </div>
      </div>
    </form>
  )
})
