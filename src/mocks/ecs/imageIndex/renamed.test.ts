import { expect, it } from 'vitest'
import { dawn } from '../scenarios/accounts.ts'
import { Scene } from '../scene.ts'

const RegionId = 'cn-hangzhou'

it('finds a renamed image by a text that nobody has searched for before', () => {
  const scene = new Scene()
  const ImageId = scene.imageId(dawn, 'web-frontend-3.18.2')
  const found = (ImageName: string) =>
    scene
      .call(dawn, 'DescribeImages', { RegionId, ImageOwnerAlias: 'self', ImageName })
      .Images.Image.map((image) => image.ImageId)
  expect(found('*web-frontend-3.18.2*')).toEqual([ImageId])
  scene.call(dawn, 'ModifyImageAttribute', { RegionId, ImageId, ImageName: 'quite-another-name' })
  expect(found('*quite-another*')).toEqual([ImageId])
  expect(found('*web-frontend-3.18.2*')).toEqual([])
})
