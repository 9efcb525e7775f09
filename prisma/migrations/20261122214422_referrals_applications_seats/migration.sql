-- CreateEnum
CREATE TYPE "ApplicationState" AS ENUM ('PROVING', 'VOUCHING', 'WAITING', 'ASKED', 'WAITLISTED', 'ADMITTED', 'DECLINED', 'WITHDRAWN', 'EXPIRED');

-- CreateEnum
CREATE TYPE "ApplicationEventKind" AS ENUM ('SUBMITTED', 'PROVEN', 'VOUCHED', 'UNVOUCHED', 'LET_THROUGH', 'QUESTION', 'ANSWER', 'ADMITTED', 'DECLINED', 'WAITLISTED', 'UNDONE', 'TOLD', 'WITHDRAWN', 'EXPIRED');

-- CreateEnum
CREATE TYPE "ApplicantKeyKind" AS ENUM ('PROOF', 'SESSION');

-- CreateEnum
CREATE TYPE "QuotaKind" AS ENUM ('GRANT', 'HOLD', 'CONSUME', 'RELEASE', 'EXPIRE', 'ADJUST');

-- CreateEnum
CREATE TYPE "ReferralState" AS ENUM ('OPEN', 'APPLIED', 'ADMITTED', 'DECLINED', 'RETRACTED', 'EXPIRED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "ReferralVia" AS ENUM ('LINK', 'VOUCH', 'RECORDED');

-- CreateEnum
CREATE TYPE "ProposalEnding" AS ENUM ('ADMITTED', 'PASSED', 'LAPSED');

-- AlterTable
ALTER TABLE "Group" ADD COLUMN     "buffer" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Application" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "state" "ApplicationState" NOT NULL DEFAULT 'PROVING',
    "version" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "company" TEXT,
    "position" TEXT,
    "city" TEXT,
    "nickname" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL DEFAULT '',
    "foldedCompany" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "provenAt" TIMESTAMPTZ(3),
    "about" TEXT NOT NULL DEFAULT '',
    "topic" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'zh',
    "ruleId" UUID,
    "acknowledgedAt" TIMESTAMPTZ(3),
    "referralId" UUID,
    "suspicions" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "letThroughAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stateAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "waitlistedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL DEFAULT '',
    "before" "ApplicationState",
    "tellAt" TIMESTAMPTZ(3),
    "toldAt" TIMESTAMPTZ(3),
    "holdsSeat" BOOLEAN NOT NULL DEFAULT false,
    "memberId" UUID,
    "forgottenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationEvent" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "kind" "ApplicationEventKind" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApplicationEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicationNote" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "authorId" UUID,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApplicationNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApplicantKey" (
    "id" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "applicationId" UUID NOT NULL,
    "kind" "ApplicantKeyKind" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "ApplicantKey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaPolicy" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "quota" INTEGER NOT NULL DEFAULT 2,
    "linkDays" INTEGER NOT NULL DEFAULT 14,
    "vouchDays" INTEGER NOT NULL DEFAULT 30,
    "talkEarns" INTEGER NOT NULL DEFAULT 0,
    "nightsForOne" INTEGER NOT NULL DEFAULT 0,
    "earnedMost" INTEGER NOT NULL DEFAULT 2,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "effectiveFrom" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuotaPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaEntry" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "kind" "QuotaKind" NOT NULL,
    "amount" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "referralId" UUID,
    "policyVersion" INTEGER,
    "reason" TEXT NOT NULL DEFAULT '',
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "QuotaEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuotaBalance" (
    "memberId" UUID NOT NULL,
    "balance" INTEGER NOT NULL,

    CONSTRAINT "QuotaBalance_pkey" PRIMARY KEY ("memberId")
);

-- CreateTable
CREATE TABLE "Referral" (
    "id" UUID NOT NULL,
    "referrerId" UUID NOT NULL,
    "via" "ReferralVia" NOT NULL DEFAULT 'LINK',
    "groupId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "company" TEXT,
    "position" TEXT,
    "city" TEXT,
    "nickname" TEXT NOT NULL,
    "howKnown" TEXT NOT NULL,
    "foldedName" TEXT NOT NULL DEFAULT '',
    "foldedCompany" TEXT NOT NULL DEFAULT '',
    "showAs" TEXT NOT NULL,
    "state" "ReferralState" NOT NULL DEFAULT 'OPEN',
    "tokenHash" TEXT,
    "expiresAt" TIMESTAMPTZ(3),
    "sent" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "usedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedById" UUID,
    "admittedId" UUID,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TalkOffer" (
    "id" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "topic" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "offeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "talkId" UUID,

    CONSTRAINT "TalkOffer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeatPolicy" (
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "roles" JSONB NOT NULL,
    "companyPoints" INTEGER NOT NULL DEFAULT 30,
    "companyMany" INTEGER NOT NULL DEFAULT 10,
    "referralPoints" INTEGER NOT NULL DEFAULT 20,
    "waitingPoints" INTEGER NOT NULL DEFAULT 10,
    "waitingMost" INTEGER NOT NULL DEFAULT 60,
    "note" TEXT NOT NULL DEFAULT '',
    "authorId" UUID,
    "effectiveFrom" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SeatPolicy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeatProposal" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "policyVersion" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "working" JSONB NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "ending" "ProposalEnding",
    "reason" TEXT NOT NULL DEFAULT '',
    "endedById" UUID,

    CONSTRAINT "SeatProposal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Application_referralId_key" ON "Application"("referralId");

-- CreateIndex
CREATE UNIQUE INDEX "Application_memberId_key" ON "Application"("memberId");

-- CreateIndex
CREATE INDEX "Application_state_stateAt_idx" ON "Application"("state", "stateAt");

-- CreateIndex
CREATE INDEX "Application_groupId_state_idx" ON "Application"("groupId", "state");

-- CreateIndex
CREATE INDEX "Application_email_idx" ON "Application"("email");

-- CreateIndex
CREATE INDEX "Application_foldedName_idx" ON "Application"("foldedName");

-- CreateIndex
CREATE INDEX "ApplicationEvent_applicationId_at_idx" ON "ApplicationEvent"("applicationId", "at");

-- CreateIndex
CREATE INDEX "ApplicationNote_applicationId_at_idx" ON "ApplicationNote"("applicationId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "ApplicantKey_tokenHash_key" ON "ApplicantKey"("tokenHash");

-- CreateIndex
CREATE INDEX "ApplicantKey_applicationId_idx" ON "ApplicantKey"("applicationId");

-- CreateIndex
CREATE INDEX "ApplicantKey_expiresAt_idx" ON "ApplicantKey"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "QuotaPolicy_version_key" ON "QuotaPolicy"("version");

-- CreateIndex
CREATE UNIQUE INDEX "QuotaEntry_key_key" ON "QuotaEntry"("key");

-- CreateIndex
CREATE INDEX "QuotaEntry_memberId_at_idx" ON "QuotaEntry"("memberId", "at");

-- CreateIndex
CREATE INDEX "QuotaEntry_referralId_idx" ON "QuotaEntry"("referralId");

-- CreateIndex
CREATE UNIQUE INDEX "Referral_tokenHash_key" ON "Referral"("tokenHash");

-- CreateIndex
CREATE INDEX "Referral_referrerId_createdAt_idx" ON "Referral"("referrerId", "createdAt");

-- CreateIndex
CREATE INDEX "Referral_admittedId_idx" ON "Referral"("admittedId");

-- CreateIndex
CREATE INDEX "Referral_state_expiresAt_idx" ON "Referral"("state", "expiresAt");

-- CreateIndex
CREATE INDEX "Referral_foldedName_idx" ON "Referral"("foldedName");

-- CreateIndex
CREATE UNIQUE INDEX "TalkOffer_talkId_key" ON "TalkOffer"("talkId");

-- CreateIndex
CREATE INDEX "TalkOffer_closedAt_offeredAt_idx" ON "TalkOffer"("closedAt", "offeredAt");

-- CreateIndex
CREATE UNIQUE INDEX "SeatPolicy_version_key" ON "SeatPolicy"("version");

-- CreateIndex
CREATE INDEX "SeatProposal_groupId_endedAt_idx" ON "SeatProposal"("groupId", "endedAt");

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "NamingRule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Application" ADD CONSTRAINT "Application_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationEvent" ADD CONSTRAINT "ApplicationEvent_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicationNote" ADD CONSTRAINT "ApplicationNote_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApplicantKey" ADD CONSTRAINT "ApplicantKey_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaEntry" ADD CONSTRAINT "QuotaEntry_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaEntry" ADD CONSTRAINT "QuotaEntry_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuotaBalance" ADD CONSTRAINT "QuotaBalance_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_referrerId_fkey" FOREIGN KEY ("referrerId") REFERENCES "Member"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_admittedId_fkey" FOREIGN KEY ("admittedId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkOffer" ADD CONSTRAINT "TalkOffer_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "Member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TalkOffer" ADD CONSTRAINT "TalkOffer_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatProposal" ADD CONSTRAINT "SeatProposal_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "Group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatProposal" ADD CONSTRAINT "SeatProposal_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "Application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The ledger: what an entry of each kind adds, and that the sum of nobody's entries is below zero.
ALTER TABLE "QuotaEntry" ADD CONSTRAINT "quota_amount_of_kind" CHECK (
  CASE kind
    WHEN 'GRANT' THEN amount > 0
    WHEN 'HOLD' THEN amount = -1
    WHEN 'CONSUME' THEN amount = 0
    WHEN 'ADJUST' THEN amount <> 0
    ELSE amount = 1
  END
);
ALTER TABLE "QuotaEntry" ADD CONSTRAINT "quota_about_a_referral" CHECK (
  (kind IN ('HOLD', 'CONSUME', 'RELEASE', 'EXPIRE')) = ("referralId" IS NOT NULL)
);
ALTER TABLE "QuotaBalance" ADD CONSTRAINT "quota_not_overdrawn" CHECK (balance >= 0);

-- Adds the changes of one statement to the balances, in the order of the members' ids, so that two
-- statements about the same people do not wait for each other for ever.
CREATE FUNCTION change_balances(changes jsonb) RETURNS void AS $$
BEGIN
  INSERT INTO "QuotaBalance" ("memberId", balance)
    SELECT key::uuid, 0 FROM jsonb_each(changes) ORDER BY key
    ON CONFLICT DO NOTHING;
  PERFORM 1 FROM "QuotaBalance" WHERE "memberId" IN (SELECT key::uuid FROM jsonb_each(changes))
    ORDER BY "memberId" FOR UPDATE;
  UPDATE "QuotaBalance" b SET balance = b.balance + c.value::int
    FROM jsonb_each_text(changes) c WHERE b."memberId" = c.key::uuid AND c.value::int <> 0;
END;
$$ LANGUAGE plpgsql;

CREATE FUNCTION quota_entries_added() RETURNS trigger AS $$
BEGIN
  PERFORM change_balances(coalesce(jsonb_object_agg(m, total), '{}')) FROM (
    SELECT "memberId"::text AS m, sum(amount)::int AS total FROM added GROUP BY 1
  ) s;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "QuotaEntry_added" AFTER INSERT ON "QuotaEntry"
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION quota_entries_added();

CREATE FUNCTION quota_entries_moved() RETURNS trigger AS $$
BEGIN
  PERFORM change_balances(coalesce(jsonb_object_agg(m, total), '{}')) FROM (
    SELECT m, sum(amount)::int AS total FROM (
      SELECT "memberId"::text AS m, amount FROM moved
      UNION ALL SELECT "memberId"::text, -amount FROM unmoved
    ) changed GROUP BY m
  ) s;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "QuotaEntry_moved" AFTER UPDATE ON "QuotaEntry"
  REFERENCING OLD TABLE AS unmoved NEW TABLE AS moved
  FOR EACH STATEMENT EXECUTE FUNCTION quota_entries_moved();

-- An entry stays as it was written. A merge of members may move it, and words may be emptied.
CREATE FUNCTION refuse_quota_change() RETURNS trigger AS $$
BEGIN
  IF TG_OP = 'DELETE' OR
    (NEW.kind, NEW.amount, NEW.key, NEW."referralId", NEW.at)
    IS DISTINCT FROM (OLD.kind, OLD.amount, OLD.key, OLD."referralId", OLD.at)
  THEN
    RAISE EXCEPTION 'The ledger is append-only: write the opposite entry'
      USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "QuotaEntry_stays" BEFORE UPDATE OR DELETE ON "QuotaEntry"
  FOR EACH ROW EXECUTE FUNCTION refuse_quota_change();

-- What ends a hold needs one.
CREATE FUNCTION require_quota_hold() RETURNS trigger AS $$
BEGIN
  IF NEW.kind IN ('CONSUME', 'RELEASE', 'EXPIRE') AND NOT EXISTS (
    SELECT 1 FROM "QuotaEntry" WHERE "referralId" = NEW."referralId" AND kind = 'HOLD'
  ) THEN
    RAISE EXCEPTION 'There is no hold of this referral to end'
      USING ERRCODE = '23514', CONSTRAINT = 'quota_ends_a_hold';
  END IF;
  RETURN NEW;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "QuotaEntry_ends_a_hold" BEFORE INSERT ON "QuotaEntry"
  FOR EACH ROW EXECUTE FUNCTION require_quota_hold();

-- Whoever is here already gets the first quota, as everybody who comes will.
INSERT INTO "QuotaPolicy" (id, version, "effectiveFrom")
  SELECT gen_random_uuid(), 1, now() WHERE EXISTS (SELECT 1 FROM "Member");
INSERT INTO "QuotaEntry" (id, "memberId", kind, amount, key, "policyVersion")
  SELECT gen_random_uuid(), id, 'GRANT', 2, 'joined:' || id, 1 FROM "Member" WHERE status = 'ACTIVE';

-- A family tree has no circle of one, and a link belongs to a referral that waits.
ALTER TABLE "Referral" ADD CONSTRAINT "referral_of_another" CHECK ("referrerId" <> "admittedId");
ALTER TABLE "Referral" ADD CONSTRAINT "referral_link_while_open" CHECK ("tokenHash" IS NULL OR state = 'OPEN');

-- One application of an address at a time. Addresses that are not proven count for nobody.
CREATE UNIQUE INDEX "one_application_open" ON "Application" (email)
  WHERE "provenAt" IS NOT NULL AND email <> ''
    AND (state IN ('VOUCHING', 'WAITING', 'ASKED', 'WAITLISTED') OR (state = 'ADMITTED' AND "memberId" IS NULL));
CREATE UNIQUE INDEX "one_proposal_open" ON "SeatProposal" ("applicationId") WHERE "endedAt" IS NULL;

ALTER TABLE "Group" ADD CONSTRAINT "group_buffer_counted" CHECK (buffer >= 0);
ALTER TABLE "Application" ADD CONSTRAINT "application_seat_while_admitted" CHECK (
  NOT "holdsSeat" OR (state = 'ADMITTED' AND "memberId" IS NULL AND "toldAt" IS NULL)
);
ALTER TABLE "Application" ADD CONSTRAINT "application_member_when_admitted" CHECK (
  "memberId" IS NULL OR state = 'ADMITTED'
);

-- Somebody admitted who is told in a while has a seat already; admissions leave the buffer free.
CREATE FUNCTION application_seats() RETURNS trigger AS $$
DECLARE
  was boolean := TG_OP <> 'INSERT' AND OLD."holdsSeat";
  is_now boolean := TG_OP <> 'DELETE' AND NEW."holdsSeat";
BEGIN
  IF was AND is_now AND OLD."groupId" = NEW."groupId" OR NOT was AND NOT is_now THEN
    RETURN NULL;
  END IF;
  IF was THEN
    PERFORM change_seats(jsonb_build_object(OLD."groupId"::text, -1));
  END IF;
  IF is_now THEN
    PERFORM change_seats(jsonb_build_object(NEW."groupId"::text, 1));
    IF EXISTS (
      SELECT 1 FROM "Group" WHERE id = NEW."groupId" AND "seatsTaken" > capacity - buffer
    ) THEN
      RAISE EXCEPTION 'group_buffer_kept: admissions leave the buffer free'
        USING ERRCODE = '23514', CONSTRAINT = 'group_buffer_kept';
    END IF;
  END IF;
  RETURN NULL;
END;
$$ LANGUAGE plpgsql;

CREATE TRIGGER "Application_seats" AFTER INSERT OR DELETE OR UPDATE OF "holdsSeat", "groupId" ON "Application"
  FOR EACH ROW EXECUTE FUNCTION application_seats();

-- Points are points, and a role's weight has a word.
ALTER TABLE "SeatPolicy" ADD CONSTRAINT "seat_points_counted" CHECK (
  "companyPoints" >= 0 AND "companyMany" >= 1 AND "referralPoints" >= 0
  AND "waitingPoints" >= 0 AND "waitingMost" >= 0
);
ALTER TABLE "QuotaPolicy" ADD CONSTRAINT "quota_policy_counted" CHECK (
  quota >= 0 AND "linkDays" >= 1 AND "vouchDays" >= 1 AND "talkEarns" >= 0
  AND "nightsForOne" >= 0 AND "earnedMost" >= 0
);
