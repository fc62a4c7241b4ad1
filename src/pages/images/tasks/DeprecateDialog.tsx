import { Alert } from 'antd'
import { Link, useLocation } from 'react-router-dom'
import { useAllTexts } from '../../../texts/all.ts'
import { prefetchOn } from '../../lazyPages.ts'
import { paths } from '../../paths.ts'
import { fromPage } from '../../useDialogAddress.ts'
import { whyNotDeprecated } from '../../whyNot.ts'
import { isShared, whyNotYours } from '../whyNot.ts'
import { ImageDialog } from './ImageDialog.tsx'
import { QuestionDialog } from './QuestionDialog.tsx'

/** The dialog Deprecate Image: says what that means, and leads to the accounts that it is still shared with. */
export default function DeprecateDialog() {
  const all = useAllTexts()
  const texts = all.imageTasks.deprecate
  const { search } = useLocation()
  return (
    <ImageDialog
      title={texts.title}
      whyNot={(image) => whyNotYours(image, all) ?? whyNotDeprecated(image, all)}
    >
      {(image, close) => (
        <QuestionDialog
          image={image}
          close={close}
          does={{ Status: 'Deprecated' }}
          texts={texts}
          isPossible={!isShared(image)}
        >
          {isShared(image) && (
            <Alert
              className="task__note"
              role="note"
              type="warning"
              showIcon
              title={texts.shared}
              description={
                <>
                  {texts.sharedWhy}{' '}
                  <Link
                    to={{ pathname: paths.shareImage(image.ImageId), search }}
                    state={fromPage}
                    {...prefetchOn('shareImage')}
                  >
                    {texts.toSharing}
                  </Link>
                </>
              }
            />
          )}
          <ul className="task__points">
            {texts.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </QuestionDialog>
      )}
    </ImageDialog>
  )
}
