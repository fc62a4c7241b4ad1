/** A region of the public cloud as the stand-in knows it. */
export interface RegionFacts {
  id: string
  /** LocalName with AcceptLanguage=en-US. */
  english: string
  /** LocalName with AcceptLanguage=zh-CN, the API's default. */
  chinese: string
  /** The three characters that follow `m-`, `i-`, `d-`, `s-` in the ids of this region's resources. */
  idPrefix: string
}

const region = (id: string, english: string, chinese: string, idPrefix: string): RegionFacts => ({
  id,
  english,
  chinese,
  idPrefix,
})

/** Open regions of the public cloud, in the service's order. Prefixes of the newest ones are not published: made up. */
export const regions: readonly RegionFacts[] = [
  region('cn-qingdao', 'China (Qingdao)', '华北1（青岛）', 'm5e'),
  region('cn-beijing', 'China (Beijing)', '华北2（北京）', '2ze'),
  region('cn-zhangjiakou', 'China (Zhangjiakou)', '华北3（张家口）', '8vb'),
  region('cn-huhehaote', 'China (Hohhot)', '华北5（呼和浩特）', 'hp3'),
  region('cn-wulanchabu', 'China (Ulanqab)', '华北6（乌兰察布）', '0jl'),
  region('cn-hangzhou', 'China (Hangzhou)', '华东1（杭州）', 'bp1'),
  region('cn-shanghai', 'China (Shanghai)', '华东2（上海）', 'uf6'),
  region('cn-shenzhen', 'China (Shenzhen)', '华南1（深圳）', 'wz9'),
  region('cn-heyuan', 'China (Heyuan)', '华南2（河源）', 'f8z'),
  region('cn-guangzhou', 'China (Guangzhou)', '华南3（广州）', '7xv'),
  region('cn-chengdu', 'China (Chengdu)', '西南1（成都）', '2vc'),
  region('cn-hongkong', 'China (Hong Kong)', '中国香港', 'j6c'),
  region('ap-northeast-1', 'Japan (Tokyo)', '日本（东京）', '6we'),
  region('ap-northeast-2', 'South Korea (Seoul)', '韩国（首尔）', 'mj7'),
  region('ap-southeast-1', 'Singapore', '新加坡', 't4n'),
  region('ap-southeast-3', 'Malaysia (Kuala Lumpur)', '马来西亚（吉隆坡）', '8ps'),
  region('ap-southeast-5', 'Indonesia (Jakarta)', '印度尼西亚（雅加达）', 'k1a'),
  region('ap-southeast-6', 'Philippines (Manila)', '菲律宾（马尼拉）', '5ts'),
  region('ap-southeast-7', 'Thailand (Bangkok)', '泰国（曼谷）', '0jo'),
  region('us-west-1', 'US (Silicon Valley)', '美国（硅谷）', 'rj9'),
  region('us-east-1', 'US (Virginia)', '美国（弗吉尼亚）', '0xi'),
  region('na-south-1', 'Mexico', '墨西哥', '4hf'),
  region('eu-central-1', 'Germany (Frankfurt)', '德国（法兰克福）', 'gw8'),
  region('eu-west-1', 'UK (London)', '英国（伦敦）', 'd7o'),
  region('me-east-1', 'UAE (Dubai)', '阿联酋（迪拜）', 'eb3'),
]

const byId = new Map(regions.map((facts) => [facts.id, facts]))

/** The facts of one region, or `undefined` if there is none of that id. */
export const findRegion = (id: string): RegionFacts | undefined => byId.get(id)
