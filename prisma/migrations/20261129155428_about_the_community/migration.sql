-- One sentence of the community and of each group about itself, for visitors; empty until an organiser writes it.
ALTER TABLE "Community" ADD COLUMN "about" TEXT NOT NULL DEFAULT '';
ALTER TABLE "Group" ADD COLUMN "about" TEXT NOT NULL DEFAULT '';
