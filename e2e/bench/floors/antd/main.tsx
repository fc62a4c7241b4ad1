import { Button, Modal, Select, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Image } from '../../../../src/api/contract.ts'

/** Put in when it is built (e2e/bench/sites.ts). */
declare const __IMAGES__: readonly Image[]

const types = { self: 'Custom Image', system: 'Public Image', others: 'Shared Image' } as const

/**
 * The smallest page of antd that does what the list of images does at first sight: a filter by type, a table, a dialog. No
 * router, no client, no stand-in; the rows are in the script. What the console is slower than this, the console costs.
 */
function Page() {
  const [type, setType] = useState<string>('self')
  const [shared, setShared] = useState<Image>()
  const columns: TableColumnsType<Image> = [
    {
      title: 'Image ID / Name',
      rowScope: 'row',
      render: (_, { ImageName, ImageId }) => (
        <>
          {ImageName}
          <br />
          {ImageId}
        </>
      ),
    },
    {
      title: 'Tags',
      render: (_, { Tags }) =>
        Tags.Tag.map(({ TagKey, TagValue }) => `${TagKey}: ${TagValue}`).join(', '),
    },
    { title: 'Image Type', render: () => types.self },
    { title: 'Platform', dataIndex: 'OSNameEn' },
    { title: 'System Bits', render: () => '64-bit' },
    { title: 'Size', render: (_, { Size }) => `${Size} GiB` },
    { title: 'Created At', dataIndex: 'CreationTime' },
    { title: 'Status', dataIndex: 'Status' },
    {
      title: 'Shared With',
      render: (_, { IsSelfShared }) => (IsSelfShared === 'True' ? 'Shared' : 'Not shared'),
    },
    {
      title: 'Actions',
      render: (_, image) => (
        <Button type="link" onClick={() => setShared(image)}>
          Share Image
        </Button>
      ),
    },
  ]
  return (
    <main>
      <h1>Images</h1>
      <Select
        aria-label="Image Type"
        value={type}
        onChange={setType}
        options={Object.entries(types).map(([value, label]) => ({ value, label }))}
      />
      <Table
        columns={columns}
        dataSource={__IMAGES__.filter(({ ImageOwnerAlias }) => ImageOwnerAlias === type)}
        rowKey="ImageId"
        pagination={false}
      />
      <Modal
        title="Share Image"
        open={shared !== undefined}
        onOk={() => setShared(undefined)}
        onCancel={() => setShared(undefined)}
      >
        {shared?.ImageName}
      </Modal>
    </main>
  )
}

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root".')
createRoot(root).render(<Page />)
