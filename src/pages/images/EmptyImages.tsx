import { Button } from 'antd'
import { Link } from 'react-router-dom'
import type { ImageOwnerAlias } from '../../api/contract.ts'
import { useTexts } from '../../texts/texts.ts'
import { paths } from '../paths.ts'
import type { ImagesAddress } from './readAddress.ts'

interface EmptyImagesProps {
  type: ImageOwnerAlias
  /** What was searched for; empty if nothing was. */
  text: string
  /** The region's name. */
  region: string
  go: (change: Partial<ImagesAddress>) => void
}

/** What stands in the table's place: nothing is there, or nothing matches. Each has a next step. */
export function EmptyImages({ type, text, region, go }: EmptyImagesProps) {
  const { images } = useTexts()
  if (text !== '') {
    const shown = text.length > 60 ? `${text.slice(0, 60)}…` : text
    return (
      <>
        <p className="list__empty-title">{images.noMatch(shown)}</p>
        <p className="list__empty-next">{images.noMatchNext}</p>
        <Button onClick={() => go({ q: '', page: 1 })}>{images.clearSearch}</Button>
      </>
    )
  }
  return (
    <>
      <p className="list__empty-title">{images.empty[type](region)}</p>
      <p className="list__empty-next">{images.emptyNext[type]}</p>
      {(type === 'self' || type === 'marketplace') && (
        <Button onClick={() => go({ type: 'system', page: 1 })}>{images.showPublic}</Button>
      )}
      {type === 'others' && <Link to={paths.securitySettings}>{images.findAccountId}</Link>}
    </>
  )
}
