export default definePageConfig({ navigationBarTitleText: '计服务时长' })
