import type { Image } from '../../../src/api/contract.ts'

const style = `body{margin:0;font:12px/1.6 sans-serif;color:#333}header{background:#23272e;color:#fff;padding:12px 16px}
main{padding:16px}table{border-collapse:collapse;width:100%}th,td{padding:8px;text-align:left;border-bottom:1px solid #e5e5e5}
small{display:block;color:#6b6b6b}`

const heads = [
  'Image ID / Name',
  'Tags',
  'Image Type',
  'Platform',
  'System Bits',
  'Size',
  'Created At',
  'Status',
  'Shared With',
  'Actions',
]

/**
 * The fastest page there can be: the same rows and columns as text, one answer, no script. What the console is slower
 * than this is what being a program costs.
 */
export const staticPage = (images: readonly Image[]): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Images</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>ECS Images</header>
<main>
<h1>Images</h1>
<table aria-label="Images">
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${images.map(rowOf).join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`

function rowOf(image: Image): string {
  const { ImageId, ImageName, OSNameEn, Architecture, Size, CreationTime, Status, Tags } = image
  const cells = [
    Tags.Tag.map(({ TagKey, TagValue }) => `${TagKey}: ${TagValue}`).join(', '),
    'Custom Image',
    OSNameEn,
    Architecture === 'i386' ? '32-bit' : '64-bit',
    `${Size} GiB`,
    CreationTime,
    Status,
    image.IsSelfShared === 'True' ? 'Shared' : 'Not shared',
  ]
  return `<tr><th scope="row"><a href="#${escape(ImageId)}">${escape(ImageName)}</a><small>${escape(ImageId)}</small></th>${cells
    .map((cell) => `<td>${escape(cell)}</td>`)
    .join('')}<td><a href="#share">Share Image</a></td></tr>`
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
