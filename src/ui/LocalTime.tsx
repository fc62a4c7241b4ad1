import { useTexts } from '../texts/texts.ts'
import './localTime.css'

interface Formats {
  day: Intl.DateTimeFormat
  time: Intl.DateTimeFormat
}

const formats = new Map<string, Formats>()

/** Creating a format costs far more than using one. */
function formatsOf(locale: string, dayStyle: 'medium' | 'short'): Formats {
  let known = formats.get(locale)
  if (!known) {
    known = {
      day: new Intl.DateTimeFormat(locale, { dateStyle: dayStyle }),
      time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }),
    }
    formats.set(locale, known)
  }
  return known
}

/**
 * A time of the API (`2018-01-10T01:01:10Z`) in the reader's own time zone; UTC on hover. In a narrow place it breaks
 * between day and time only.
 */
export function LocalTime({ time }: { time: string }) {
  const { locale, dayStyle, images } = useTexts()
  const date = new Date(time)
  if (Number.isNaN(date.getTime())) return <>{time}</>
  const { day, time: clock } = formatsOf(locale, dayStyle)
  return (
    <time
      className="local-time"
      dateTime={time}
      title={images.utc(time.replace('T', ' ').replace(/(\.\d+)?Z$/, ''))}
    >
      <span>{day.format(date)}</span> <span>{clock.format(date)}</span>
    </time>
  )
}
