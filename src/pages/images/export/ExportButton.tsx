import { DownloadOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { lazy, Suspense, useCallback, useMemo, useState } from 'react'
import type { ImageOwnerAlias } from '../../../api/contract.ts'
import { useTexts } from '../../../texts/texts.ts'

const loadDialog = () => import('./ExportDialog.tsx')
const ExportDialog = lazy(loadDialog)

interface ExportButtonProps {
  regionId: string
  type: ImageOwnerAlias
  text: string
  /** Keys of the columns that are hidden, and so left out. */
  hidden: readonly string[]
}

/** Saves what the list shows, all pages of it, as a CSV file. */
export function ExportButton({ regionId, type, text, hidden }: ExportButtonProps) {
  const { images } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const search = useMemo(() => ({ regionId, type, text }), [regionId, type, text])
  const close = useCallback(() => setOpen(false), [])
  return (
    <>
      <Button
        icon={<DownloadOutlined aria-hidden />}
        aria-label={images.exportCsv}
        title={images.exportCsv}
        onPointerEnter={() => void loadDialog().catch(() => undefined)}
        onClick={() => setOpen(true)}
      />
      <Suspense>
        {isOpen && <ExportDialog search={search} hidden={hidden} onClose={close} />}
      </Suspense>
    </>
  )
}
