-- A yes of one ends what others were asked for the same evening; what was said yes to can be given back.
ALTER TYPE "AskState" ADD VALUE 'FILLED';
ALTER TYPE "AskState" ADD VALUE 'RELEASED';
ALTER TYPE "AskState" ADD VALUE 'RELEASED_LATE';
