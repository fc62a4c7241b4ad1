import { Alert } from 'antd'
import { useDemoTexts } from '../../texts/demo.ts'
import type { DemoAddressProblem } from '../demo.ts'
import { sayProblem } from './sayProblem.ts'

/** What was not understood of the address, a line each; nothing if all was. */
export function AddressProblems({ problems }: { problems: readonly DemoAddressProblem[] }) {
  const texts = useDemoTexts()
  if (problems.length === 0) return null
  return (
    <Alert
      role="note"
      type="warning"
      showIcon
      title={texts.problems}
      description={problems.map((problem, index) => (
        <p key={index} className="error-notice__line">
          {sayProblem(problem, texts.addressProblems)}
        </p>
      ))}
    />
  )
}
