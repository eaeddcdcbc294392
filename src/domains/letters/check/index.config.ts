export default definePageConfig({ navigationBarTitleText: '核对反馈函' })
