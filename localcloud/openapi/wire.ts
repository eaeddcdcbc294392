import protobuf from 'protobufjs'

/** The messages of wx-server-sdk's src/protobuf/openapi.js, as far as this side reads or writes them. */
const { root } = protobuf.parse(
  `syntax = "proto3";
  message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
  message OpenApiData { repeated KeyValuePair pairs = 1; }
  message SvrkitApiData { string apiName = 1; bytes reqData = 2; }
  message CommApiData {
    int32 apiType = 1;
    OpenApiData openapiData = 2;
    SvrkitApiData svrkitData = 4;
    string appid = 6;
  }
  message CommOpenApiResp {
    bytes respData = 1;
    string contentType = 2;
    int32 errorCode = 3;
    uint32 httpCode = 4;
    int32 svrkitErrorCode = 6;
  }
  message OpDataItem { string cloudId = 1; string json = 2; }
  message ApiGetOpenDataByCloudIdReq { repeated string cloudidList = 2; string appid = 3; }
  message ApiGetOpenDataByCloudIdResp { repeated OpDataItem dataList = 1; }
  message SignatureResp { string signature = 1; }`,
  { keepCase: true },
)

export interface KeyValuePair {
  key: string
  value: Uint8Array
  contenttype: string
  filename: string
}

export interface ApiRequest {
  /** Of `cloud.openapi`. */
  openapiData?: { pairs?: KeyValuePair[] }
  /** Of the SDK's own calls, such as `getOpenData`. */
  svrkitData?: { apiName: string; reqData: Uint8Array }
}

export interface ApiResponse {
  respData?: Uint8Array
  contentType?: string
  errorCode?: number
  httpCode?: number
  svrkitErrorCode?: number
}

/** @throws Error when the bytes are no such message */
export function decodeRequest(bytes: Uint8Array): ApiRequest {
  return root.lookupType('CommApiData').decode(bytes) as unknown as ApiRequest
}

export function encodeResponse(response: ApiResponse): Buffer {
  return Buffer.from(root.lookupType('CommOpenApiResp').encode(response).finish())
}

export function decodeCloudIds(bytes: Uint8Array): string[] {
  const request = root.lookupType('ApiGetOpenDataByCloudIdReq').decode(bytes)
  return (request as unknown as { cloudidList: string[] }).cloudidList
}

export function encodeOpenData(items: { cloudId: string; json: string }[]): Uint8Array {
  return root.lookupType('ApiGetOpenDataByCloudIdResp').encode({ dataList: items }).finish()
}

/** What `getVoIPSign` and `getCloudCallSign` answer with. */
export function encodeSignature(signature: string): Uint8Array {
  return root.lookupType('SignatureResp').encode({ signature }).finish()
}
