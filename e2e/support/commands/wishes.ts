import { makeWish, offerForWish, takeVoteBack, voteForWish } from '@/lib/talks/wishes/commands'
import {
  closeWish,
  editWish,
  linkWish,
  mergeWishes,
  reopenWish,
  undoMerge,
} from '@/lib/talks/wishes/commands-desk'
import type { CommandCases } from './types'

const words = { topic: '跨境收款怎么对账', details: '' }

/** How the commands of wishes are called. */
export const WISHES_CASES: CommandCases = {
  'talks makeWish': (actor) => makeWish(actor, words),
  'talks voteForWish': (actor, { wishId }) => voteForWish(actor, { wishId }),
  'talks takeVoteBack': (actor, { wishId }) => takeVoteBack(actor, { wishId }),
  'talks offerForWish': (actor, { wishId }) => offerForWish(actor, { wishId, topic: '我来讲' }),
  'talks editWish': (actor, { wishId }) => editWish(actor, { wishId, ...words }),
  'talks mergeWishes': (actor, { wishId, otherWishId }) =>
    mergeWishes(actor, { wishId, intoId: otherWishId }),
  'talks undoMerge': (actor, { mergedWishId }) => undoMerge(actor, { wishId: mergedWishId }),
  'talks closeWish': (actor, { wishId }) => closeWish(actor, { wishId, reason: '讲过了' }),
  'talks reopenWish': (actor, { closedWishId }) => reopenWish(actor, { wishId: closedWishId }),
  'talks linkWish': (actor, { wishId, talkId }) => linkWish(actor, { wishId, talkId }),
}
