export default definePageConfig({ navigationBarTitleText: '职务与任期' })
