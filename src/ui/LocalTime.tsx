import { useTexts } from '../texts/texts.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

/** Creating a format costs far more than using one. */
function formatOf(locale: string): Intl.DateTimeFormat {
  let format = formats.get(locale)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' })
    formats.set(locale, format)
  }
  return format
}

/** A time of the API (`2018-01-10T01:01:10Z`) in the reader's own time zone; UTC on hover. */
export function LocalTime({ time }: { time: string }) {
  const { locale, images } = useTexts()
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return <>{time}</>
  return (
    <time dateTime={time} title={images.utc(time.replace('T', ' ').replace(/(\.\d+)?Z$/, ''))}>
      {formatOf(locale).format(date)}
    </time>
  )
}
