import { useAllTexts } from '../../../texts/all.ts'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import type { Progress } from './useDeletion.ts'

/** How far the deletion of one image is, or how it ended: what was done, and what wasn't. */
export function DeletionResult({ progress }: { progress: Progress }) {
  const texts = useAllTexts().deleteImages
  switch (progress.state) {
    case 'waiting':
      return <p className="delete__line">{texts.waiting}</p>
    case 'unsharing':
      return <p className="delete__line">{texts.unsharing(progress.unshared, progress.of)}</p>
    case 'deleting':
      return <p className="delete__line">{texts.deleting}</p>
    case 'deleted':
      return (
        <p className="delete__line delete__done">
          {progress.unshared > 0 ? texts.deletedUnshared(progress.unshared) : texts.deleted}
        </p>
      )
    case 'gone':
      return <p className="delete__line delete__done">{texts.gone}</p>
    case 'failed': {
      const { step, unshared, of, error } = progress
      const title =
        step === 'unshare'
          ? texts.notUnshared(unshared, of)
          : unshared > 0
            ? texts.notDeletedUnshared(unshared)
            : texts.notDeleted
      return <ErrorNotice title={title} error={error} />
    }
  }
}
