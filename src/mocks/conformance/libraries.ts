import { createRequire } from 'node:module'
import type { Action, Service } from '../../api/contract.ts'
import type { Account } from '../ecs/records.ts'

// Loaded as CommonJS, which they are: to import them by name, Node would first read all of their two thousand exports.
const require = createRequire(import.meta.url)
const ecsSdk = require('@alicloud/ecs20140526') as typeof import('@alicloud/ecs20140526')
const stsSdk = require('@alicloud/sts20150401') as typeof import('@alicloud/sts20150401')
const PopClient = require('@alicloud/pop-core') as typeof import('@alicloud/pop-core')
const { $OpenApiUtil } =
  require('@alicloud/openapi-core') as typeof import('@alicloud/openapi-core')

/** Parameters in wire names, right or wrong; what is `undefined` isn't sent. */
export type WireParams = Readonly<Record<string, unknown>>

/** Calls an action through a library. Resolves with the answer in wire names, rejects with the library's own error. */
export type Caller = (action: Action, params: WireParams) => Promise<object>

export interface Connection {
  readonly account: Pick<Account, 'accessKeyId' | 'accessKeySecret'>
  readonly regionId: string
  /** Where a service answers; where there is none, an SDK chooses the host by the region, as it does in real life. */
  readonly endpoint: (service: Service) => URL
  readonly hostByRegion: boolean
}

/** An official client library, unchanged, with one way of signing. */
export interface Library {
  readonly name: string
  /** Whether integers above 2^53 arrive with all their digits. */
  readonly exactIntegers: boolean
  readonly connect: (connection: Connection) => Caller
}

interface SdkModel {
  toMap(): Record<string, unknown>
}

interface RequestModel<Request> {
  new (map: Record<string, unknown>): Request
  names(): Record<string, string>
}

/** Writes wire parameters as the SDK's models want them: `ImageId` becomes `imageId`, `OSType` stays. */
function modelOf<Request>(Model: RequestModel<Request>, params: WireParams): Request {
  const names = new Map(Object.entries(Model.names()).map(([name, wire]) => [wire, name]))
  const convert = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(convert)
    return typeof value === 'object' && value !== null ? rename(value) : value
  }
  const rename = (object: object) =>
    Object.fromEntries(
      Object.entries(object).map(([wire, value]) => [
        names.get(wire) ?? wire.charAt(0).toLowerCase() + wire.slice(1),
        convert(value),
      ]),
    )
  return new Model(rename(params))
}

type SdkCall = (params: WireParams) => Promise<{ body?: SdkModel }>

const through =
  <Request>(
    Model: RequestModel<Request>,
    call: (request: Request) => Promise<{ body?: SdkModel }>,
  ): SdkCall =>
  (params) =>
    call(modelOf(Model, params))

function sdk(name: string, signatureAlgorithm?: string): Library {
  return {
    name,
    exactIntegers: false,
    connect({ account, regionId, endpoint, hostByRegion }) {
      const config = (service: Service) => {
        const { host, protocol } = endpoint(service)
        return new $OpenApiUtil.Config({
          accessKeyId: account.accessKeyId,
          accessKeySecret: account.accessKeySecret,
          regionId,
          signatureAlgorithm,
          ...(hostByRegion
            ? {}
            : { endpoint: host, protocol: protocol === 'http:' ? 'HTTP' : 'HTTPS' }),
        })
      }
      const ecs = new ecsSdk.default(config('ecs'))
      const sts = new stsSdk.default(config('sts'))
      const actions: Record<Action, SdkCall> = {
        DescribeRegions: through(ecsSdk.DescribeRegionsRequest, (request) =>
          ecs.describeRegions(request),
        ),
        DescribeZones: through(ecsSdk.DescribeZonesRequest, (request) =>
          ecs.describeZones(request),
        ),
        DescribeInstanceTypes: through(ecsSdk.DescribeInstanceTypesRequest, (request) =>
          ecs.describeInstanceTypes(request),
        ),
        DescribeSecurityGroups: through(ecsSdk.DescribeSecurityGroupsRequest, (request) =>
          ecs.describeSecurityGroups(request),
        ),
        DescribeVSwitches: through(ecsSdk.DescribeVSwitchesRequest, (request) =>
          ecs.describeVSwitches(request),
        ),
        DescribeImages: through(ecsSdk.DescribeImagesRequest, (request) =>
          ecs.describeImages(request),
        ),
        DescribeImageSharePermission: through(
          ecsSdk.DescribeImageSharePermissionRequest,
          (request) => ecs.describeImageSharePermission(request),
        ),
        ModifyImageSharePermission: through(ecsSdk.ModifyImageSharePermissionRequest, (request) =>
          ecs.modifyImageSharePermission(request),
        ),
        CreateImage: through(ecsSdk.CreateImageRequest, (request) => ecs.createImage(request)),
        CopyImage: through(ecsSdk.CopyImageRequest, (request) => ecs.copyImage(request)),
        CancelCopyImage: through(ecsSdk.CancelCopyImageRequest, (request) =>
          ecs.cancelCopyImage(request),
        ),
        ModifyImageAttribute: through(ecsSdk.ModifyImageAttributeRequest, (request) =>
          ecs.modifyImageAttribute(request),
        ),
        DeleteImage: through(ecsSdk.DeleteImageRequest, (request) => ecs.deleteImage(request)),
        DescribeInstances: through(ecsSdk.DescribeInstancesRequest, (request) =>
          ecs.describeInstances(request),
        ),
        RunInstances: through(ecsSdk.RunInstancesRequest, (request) => ecs.runInstances(request)),
        StartInstance: through(ecsSdk.StartInstanceRequest, (request) =>
          ecs.startInstance(request),
        ),
        StopInstance: through(ecsSdk.StopInstanceRequest, (request) => ecs.stopInstance(request)),
        DeleteInstance: through(ecsSdk.DeleteInstanceRequest, (request) =>
          ecs.deleteInstance(request),
        ),
        DescribeDisks: through(ecsSdk.DescribeDisksRequest, (request) =>
          ecs.describeDisks(request),
        ),
        ReplaceSystemDisk: through(ecsSdk.ReplaceSystemDiskRequest, (request) =>
          ecs.replaceSystemDisk(request),
        ),
        ReInitDisk: through(ecsSdk.ReInitDiskRequest, (request) => ecs.reInitDisk(request)),
        DescribeSnapshots: through(ecsSdk.DescribeSnapshotsRequest, (request) =>
          ecs.describeSnapshots(request),
        ),
        TagResources: through(ecsSdk.TagResourcesRequest, (request) => ecs.tagResources(request)),
        UntagResources: through(ecsSdk.UntagResourcesRequest, (request) =>
          ecs.untagResources(request),
        ),
        ListTagResources: through(ecsSdk.ListTagResourcesRequest, (request) =>
          ecs.listTagResources(request),
        ),
        GetCallerIdentity: () => sts.getCallerIdentity(),
      }
      return async (action, params) => (await actions[action](params)).body?.toMap() ?? {}
    },
  }
}

/** pop-core writes arrays as the service wants them, but leaves it to the caller to write `SystemDisk.Size`. */
const dotted = (name: string, value: unknown): [string, unknown][] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).map(([field, inner]: [string, unknown]) => [`${name}.${field}`, inner])
    : [[name, value]]

function popCore(method: 'GET' | 'POST'): Library {
  return {
    name: `pop-core, V1 ${method}`,
    exactIntegers: true,
    connect({ account, endpoint }) {
      const client = (service: Service, apiVersion: string) =>
        new PopClient({
          accessKeyId: account.accessKeyId,
          accessKeySecret: account.accessKeySecret,
          endpoint: endpoint(service).origin,
          apiVersion,
        })
      const ecs = client('ecs', '2014-05-26')
      const sts = client('sts', '2015-04-01')
      return (action, params) => {
        const given = Object.entries(params)
          .filter(([, value]) => value !== undefined)
          .flatMap(([name, value]) => dotted(name, value))
        const service = action === 'GetCallerIdentity' ? sts : ecs
        return service.request<object>(action, Object.fromEntries(given), { method })
      }
    },
  }
}

export const libraries: readonly Library[] = [
  sdk('SDK, V3'),
  sdk('SDK, V2 (which signs as V1)', 'v2'),
  popCore('GET'),
  popCore('POST'),
]

/** One library of each kind: for cases in which it makes no difference how a request is signed and written. */
export const oneOfEachKind: readonly Library[] = libraries.filter((_, index) => index % 3 === 0)
