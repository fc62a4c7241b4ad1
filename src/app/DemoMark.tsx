import { Tooltip } from 'antd'
import { useTexts } from '../texts/texts.ts'
import { useDemo } from './demo.ts'
import './demoMark.css'

/** Says that what is seen is invented. Only in builds with the stand-in. */
export function DemoMark() {
  const { frame } = useTexts()
  const { demo } = useDemo()
  if (import.meta.env.VITE_MOCKS !== 'on') return null
  return (
    <Tooltip
      title={demo?.persistent === false ? frame.demoDataLost : frame.demoDataWhy}
      trigger={['hover', 'focus']}
    >
      {/* Focusable, so that the keyboard reaches the explanation too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <span className="demo-mark" tabIndex={0}>
        {frame.demoData}
      </span>
    </Tooltip>
  )
}
