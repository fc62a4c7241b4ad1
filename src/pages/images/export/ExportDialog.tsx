import { Button, Progress } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Image } from '../../../api/contract.ts'
import type { EcsError } from '../../../api/errors.ts'
import { imagesPage, type ImageSearch } from '../../../queries/images.ts'
import { useAllTexts } from '../../../texts/all.ts'
import { toCsv } from '../../../ui/csv.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { ErrorNotice } from '../../../ui/ErrorNotice.tsx'
import { announce } from '../../../ui/notices.ts'
import { saveFile } from '../../../ui/saveFile.ts'
import { useReturnFocus } from '../../../ui/useReturnFocus.ts'
import { imageKind, systemName } from '../../imageKind.ts'

interface ExportDialogProps {
  /** What the list shows; of all its pages. */
  search: Omit<ImageSearch, 'page' | 'pageSize'>
  /** Keys of the list's columns that are left out. */
  hidden: readonly string[]
  onClose: () => void
}

const pageSize = 100

/** The columns of the file in their order, named as those of the list. */
const exportedKeys = [
  'id',
  'name',
  'description',
  'type',
  'owner',
  'platform',
  'bits',
  'size',
  'createdAt',
  'status',
  'tags',
] as const

/** Asks for all pages of what the list shows and saves them as one file; can be cancelled, and goes on after a failure. */
export default function ExportDialog({ search, hidden, onClose }: ExportDialogProps) {
  const texts = useAllTexts()
  const { exportCsv, images } = texts
  useReturnFocus()
  // What was read before a failure is kept for going on.
  const read = useRef<Image[]>([])
  const [total, setTotal] = useState<number>()
  const [done, setDone] = useState(0)
  const [error, setError] = useState<EcsError>()

  const save = useCallback(() => {
    const { columns } = exportCsv
    const keys = exportedKeys.filter((key) => !hidden.includes(key))
    const rows = read.current.map((image) => {
      const cells: Record<keyof typeof columns, string> = {
        id: image.ImageId,
        name: image.ImageName,
        description: image.Description,
        type: imageKind(image, texts),
        owner: image.ImageOwnerId ?? '',
        platform: systemName(image, texts),
        bits: image.Architecture,
        size: String(image.Size),
        createdAt: image.CreationTime,
        status: images.statuses[image.Status],
        tags: image.Tags.Tag.map(({ TagKey, TagValue }) => `${TagKey}=${TagValue}`).join('; '),
      }
      return keys.map((key) => cells[key])
    })
    const name = `images-${search.regionId}-${search.type}.csv`
    saveFile(toCsv([keys.map((key) => columns[key]), ...rows]), name, 'text/csv')
    announce(exportCsv.done(rows.length))
    onClose()
  }, [texts, images, exportCsv, search, hidden, onClose])

  const run = useCallback(
    async (signal: AbortSignal) => {
      try {
        for (;;) {
          const page = Math.floor(read.current.length / pageSize) + 1
          const answer = await imagesPage({ ...search, page, pageSize }, signal)
          if (signal.aborted) return
          read.current.push(...answer.Images.Image)
          setTotal(answer.TotalCount)
          setDone(read.current.length)
          if (answer.Images.Image.length < pageSize) return save()
        }
      } catch (reason) {
        if (!signal.aborted) setError(reason as EcsError) // The client rejects with nothing else.
      }
    },
    [search, save],
  )

  // A failure ends an attempt; the next one goes on where it stopped. Leaving ends it for good.
  const [attempt, setAttempt] = useState(1)
  useEffect(() => {
    const controller = new AbortController()
    void run(controller.signal)
    return () => controller.abort()
  }, [run, attempt])

  return (
    <Dialog
      title={exportCsv.title}
      width={420}
      mask={{ closable: false }}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{exportCsv.cancel}</Button>
          {error && (
            <Button
              type="primary"
              onClick={() => {
                setError(undefined)
                setAttempt(attempt + 1)
              }}
            >
              {exportCsv.retry}
            </Button>
          )}
        </>
      }
    >
      <p role="status">{total === undefined ? '' : exportCsv.progress(done, total)}</p>
      <Progress
        percent={total ? Math.round((done / total) * 100) : 0}
        showInfo={false}
        aria-label={exportCsv.bar}
      />
      {error && <ErrorNotice title={exportCsv.failed} error={error} />}
    </Dialog>
  )
}
