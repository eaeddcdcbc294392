export default definePageConfig({ navigationBarTitleText: '用表格任命' })
