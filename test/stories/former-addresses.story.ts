import { tellStory } from '../support/story'

/** Codes that were printed and cards that were sent before pages moved below domains/ lead on to their pages. */

tellStory({
  people: { newcomer: 'demo-sun', resident: 'demo-chen', reader: 'demo-wang', astray: 'demo-zhou' },
  opened: {
    // As WeChat hands it over, encoded, from a code of wxacode.getUnlimited; 1047 is its number for a scanned code.
    newcomer: { url: '/members/join/index?scene=demo%2Db6%2D1', scene: 1047 },
    // 1007 is its number for a card that somebody sent.
    resident: { url: '/posts/building/index?place=b3', scene: 1007 },
    // Where the messages were before they became a tab.
    reader: { url: '/domains/messages/index' },
    astray: { url: '/nothing/of/ours/index' },
  },

  short: {
    async 'a code and a card arrive where they always did, and whoever went astray on the first screen'(hands) {
      await hands.newcomer.arrivesAt('domains/members/join/index')
      await hands.newcomer.sees('您扫的是 翠苑社区 6 号楼 1 单元')
      await hands.resident.arrivesAt('domains/posts/building/index')
      await hands.resident.sees('李建国')
      await hands.reader.arrivesAt('messages/index')
      await hands.astray.arrivesAt('home/index')
      await hands.astray.sees('我要反映')
    },
  },
})
