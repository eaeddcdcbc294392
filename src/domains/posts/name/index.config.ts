export default definePageConfig({ navigationBarTitleText: '任命或邀请', enableShareAppMessage: true })
