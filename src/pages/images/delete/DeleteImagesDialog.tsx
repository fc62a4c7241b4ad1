import { Alert, Button } from 'antd'
import { useId, useState, type FormEvent } from 'react'
import { useOutletContext, useSearchParams } from 'react-router-dom'
import type { Image } from '../../../api/contract.ts'
import type { DeletionChoice } from '../../../queries/deletion.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { paths } from '../../paths.ts'
import { useRegionId } from '../../region.ts'
import { useDialogAddress } from '../../useDialogAddress.ts'
import { useSeenImages } from '../../useSeenImages.ts'
import type { ImagesContext } from '../imagesContext.ts'
import { CandidateRow } from './CandidateRow.tsx'
import { isDeletable, useCandidates } from './candidates.ts'
import { DeletionOptions } from './DeletionOptions.tsx'
import { isGone, useDeletion } from './useDeletion.ts'
import './deleteImages.css'

/** The images that an address names, each once; as many as one DescribeImages can ask for. */
const readIds = (search: URLSearchParams): string[] =>
  [...new Set((search.get('images') ?? '').split(',').map((id) => id.trim()))]
    .filter((id) => id !== '')
    .slice(0, 100)

/**
 * The dialog that deletes one or several images. It first shows what stands in the way of each, then does what is agreed
 * to, image by image, and says of each what was done and what wasn't.
 */
export default function DeleteImagesDialog() {
  const { deleteImages: texts, frame, product } = useAllTexts()
  const formId = useId()
  const regionId = useRegionId()
  const [search] = useSearchParams()
  const { close } = useDialogAddress(paths.images)
  const { deselect } = useOutletContext<ImagesContext>()
  const imageIds = readIds(search)
  const { progress, phase, run, stop } = useDeletion(regionId)
  const { candidates, error, retry, isFetching } = useCandidates(regionId, imageIds, (imageId) =>
    isGone(progress[imageId]),
  )
  const seen = useSeenImages(useStable(candidates.flatMap(({ image }) => image ?? [])))
  const [choice, setChoice] = useState<DeletionChoice>({ unshare: false, force: false })
  const [confirmed, setConfirmed] = useState(false)
  const [problem, setProblem] = useState<'unconfirmed' | 'none'>()

  const isRunning = phase === 'running' || phase === 'stopping'
  const left = candidates.filter(({ imageId }) => !isGone(progress[imageId]))
  const shares = new Set(left.flatMap(({ accountIds }) => accountIds)).size
  const deletable = left.filter((candidate) => isDeletable(candidate, choice))
  const gone = candidates.length - left.length
  const isLoading = left.some(({ state }) => state === 'loading')
  const isOver = left.every(({ state }) => state === 'missing' || state === 'foreign')

  function submit(event: FormEvent) {
    event.preventDefault()
    if (isLoading) return
    if (choice.force && !confirmed) return setProblem('unconfirmed')
    if (deletable.length === 0) return setProblem('none')
    setProblem(undefined)
    void run(
      deletable.map(({ imageId }) => imageId),
      choice,
    ).then(deselect)
  }

  return (
    <Dialog
      isTask
      title={texts.title}
      width={640}
      // What is under way is told here and nowhere else.
      closable={!isRunning}
      keyboard={!isRunning}
      onCancel={close}
      footer={
        isOver && !isRunning ? (
          <Button onClick={close}>{texts.close}</Button>
        ) : (
          <>
            {isRunning ? (
              <Button onClick={stop} disabled={phase === 'stopping'}>
                {phase === 'stopping' ? texts.stopping : texts.stop}
              </Button>
            ) : (
              <Button onClick={close}>{phase === 'done' ? texts.close : frame.cancel}</Button>
            )}
            {/* It stays where it is, so that the second half of a double click doesn't meet another button. */}
            <Button
              type="primary"
              danger
              htmlType="submit"
              form={formId}
              loading={isRunning}
              disabled={isLoading && !isRunning}
            >
              {phase === 'done' ? texts.resume : texts.ok}
            </Button>
          </>
        )
      }
    >
      <title>{`${texts.title} – ${product}`}</title>
      {imageIds.length === 0 ? (
        <Alert role="note" type="info" showIcon title={texts.nothing} />
      ) : (
        <form id={formId} onSubmit={submit} noValidate>
          <p className="delete__intro">{texts.intro}</p>
          {error && (
            <div className="delete__note">
              <ErrorNotice
                title={texts.failed}
                error={error}
                onRetry={retry}
                retrying={isFetching}
              />
            </div>
          )}
          <ul className="delete__images" aria-label={texts.list}>
            {candidates.map((candidate) => (
              <CandidateRow
                key={candidate.imageId}
                candidate={candidate}
                name={candidate.image?.ImageName ?? seen(candidate.imageId)?.name ?? ''}
                isChecking={isFetching}
                choice={choice}
                progress={progress[candidate.imageId]}
              />
            ))}
          </ul>
          <p role="status" className="delete__summary">
            {phase === 'idle' ? '' : texts.summary(gone, candidates.length)}
          </p>
          {!isRunning && !isOver && (
            <DeletionOptions
              choice={choice}
              shares={shares}
              confirmed={confirmed}
              showUnconfirmed={problem === 'unconfirmed'}
              onChoose={(next) => {
                setChoice(next)
                setProblem(undefined)
              }}
              onConfirm={setConfirmed}
            />
          )}
          <p className="field__error" aria-live="polite">
            {problem === 'none' && texts.noneWay}
          </p>
        </form>
      )}
    </Dialog>
  )
}

/** The same list as long as the same images are in it. */
function useStable(images: readonly Image[]): readonly Image[] {
  const [stable, setStable] = useState(images)
  const isSame =
    stable.length === images.length && stable.every((image, index) => image === images[index])
  if (isSame) return stable
  setStable(images)
  return images
}
