import { Link } from 'react-router-dom'
import { useTexts } from '../texts/texts.ts'
import { paths } from './paths.ts'

/** Any address that is no page. */
export function NotFoundPage() {
  const { errors, product } = useTexts()
  return (
    <>
      <title>{`${errors.notFoundPage} – ${product}`}</title>
      <h1 className="page-title">{errors.notFoundPage}</h1>
      <p>{errors.notFoundPageNext}</p>
      <Link to={paths.images}>{errors.toImages}</Link>
    </>
  )
}
