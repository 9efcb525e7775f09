-- Who did it is a member that exists, or null. An id that names no member any more says nothing, and becomes
-- null first; how many there were is said. The record of audits keeps its ids: it may outlive the member.

DO $$
DECLARE
  reference record;
  dangling bigint;
BEGIN
  FOR reference IN SELECT * FROM (VALUES
    ('ActivityReview', 'createdById'),
    ('ReviewCandidate', 'askedById'),
    ('ReviewCandidate', 'decidedById'),
    ('Application', 'decidedById'),
    ('ApplicationEvent', 'byId'),
    ('SignInLink', 'createdById'),
    ('CheckIn', 'byId'),
    ('PhaseChange', 'byId'),
    ('NicknameExemption', 'grantedById'),
    ('NicknameExemption', 'liftedById'),
    ('ReminderBatch', 'composedById'),
    ('ReminderBatch', 'sentById'),
    ('Reminder', 'sentById'),
    ('ComplianceDecision', 'decidedById'),
    ('ComplianceDecision', 'undoneById'),
    ('FoundNight', 'decidedById'),
    ('Draw', 'committedById'),
    ('SamePersonProposal', 'decidedById'),
    ('MemberMerge', 'byId'),
    ('MemberMerge', 'undoneById'),
    ('StatusEvent', 'byId'),
    ('GroupTransfer', 'decidedById'),
    ('GroupException', 'grantedById'),
    ('NamingRule', 'publishedById'),
    ('NamingKnowledge', 'addedById'),
    ('NamingKnowledge', 'goneById'),
    ('NamingJudging', 'startedById'),
    ('NamingJudging', 'cancelledById'),
    ('Consent', 'byId'),
    ('QuotaEntry', 'byId'),
    ('Referral', 'endedById'),
    ('Roster', 'createdById'),
    ('Roster', 'appliedById'),
    ('SeatProposal', 'endedById')
  ) AS listed("from", "column")
  LOOP
    EXECUTE format(
      'UPDATE %1$I SET %2$I = NULL WHERE %2$I IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Member" named WHERE named."id" = %1$I.%2$I)',
      reference."from", reference."column");
    GET DIAGNOSTICS dangling = ROW_COUNT;
    IF dangling > 0 THEN
      RAISE NOTICE '%.%: % rows named a member that does not exist and name none now',
        reference."from", reference."column", dangling;
    END IF;
  END LOOP;
END $$;

ALTER TABLE "ActivityReview" ADD CONSTRAINT "ActivityReview_createdById_fkey"
  FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReviewCandidate" ADD CONSTRAINT "ReviewCandidate_askedById_fkey"
  FOREIGN KEY ("askedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReviewCandidate" ADD CONSTRAINT "ReviewCandidate_decidedById_fkey"
  FOREIGN KEY ("decidedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Application" ADD CONSTRAINT "Application_decidedById_fkey"
  FOREIGN KEY ("decidedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ApplicationEvent" ADD CONSTRAINT "ApplicationEvent_byId_fkey"
  FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "SignInLink" ADD CONSTRAINT "SignInLink_createdById_fkey"
  FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_byId_fkey"
  FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "PhaseChange" ADD CONSTRAINT "PhaseChange_byId_fkey"
  FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "NicknameExemption" ADD CONSTRAINT "NicknameExemption_grantedById_fkey"
  FOREIGN KEY ("grantedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "NicknameExemption" ADD CONSTRAINT "NicknameExemption_liftedById_fkey"
  FOREIGN KEY ("liftedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReminderBatch" ADD CONSTRAINT "ReminderBatch_composedById_fkey"
  FOREIGN KEY ("composedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ReminderBatch" ADD CONSTRAINT "ReminderBatch_sentById_fkey"
  FOREIGN KEY ("sentById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_sentById_fkey"
  FOREIGN KEY ("sentById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ComplianceDecision" ADD CONSTRAINT "ComplianceDecision_decidedById_fkey"
  FOREIGN KEY ("decidedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "ComplianceDecision" ADD CONSTRAINT "ComplianceDecision_undoneById_fkey"
  FOREIGN KEY ("undoneById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "FoundNight" ADD CONSTRAINT "FoundNight_decidedById_fkey"
  FOREIGN KEY ("decidedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Draw" ADD CONSTRAINT "Draw_committedById_fkey"
  FOREIGN KEY ("committedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "SamePersonProposal" ADD CONSTRAINT "SamePersonProposal_decidedById_fkey"
  FOREIGN KEY ("decidedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "MemberMerge" ADD CONSTRAINT "MemberMerge_byId_fkey"
  FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "MemberMerge" ADD CONSTRAINT "MemberMerge_undoneById_fkey"
  FOREIGN KEY ("undoneById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "StatusEvent" ADD CONSTRAINT "StatusEvent_byId_fkey"
  FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "GroupTransfer" ADD CONSTRAINT "GroupTransfer_decidedById_fkey"
  FOREIGN KEY ("decidedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "GroupException" ADD CONSTRAINT "GroupException_grantedById_fkey"
  FOREIGN KEY ("grantedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "NamingRule" ADD CONSTRAINT "NamingRule_publishedById_fkey"
  FOREIGN KEY ("publishedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "NamingKnowledge" ADD CONSTRAINT "NamingKnowledge_addedById_fkey"
  FOREIGN KEY ("addedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "NamingKnowledge" ADD CONSTRAINT "NamingKnowledge_goneById_fkey"
  FOREIGN KEY ("goneById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "NamingJudging" ADD CONSTRAINT "NamingJudging_startedById_fkey"
  FOREIGN KEY ("startedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "NamingJudging" ADD CONSTRAINT "NamingJudging_cancelledById_fkey"
  FOREIGN KEY ("cancelledById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_byId_fkey"
  FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "QuotaEntry" ADD CONSTRAINT "QuotaEntry_byId_fkey"
  FOREIGN KEY ("byId") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_endedById_fkey"
  FOREIGN KEY ("endedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Roster" ADD CONSTRAINT "Roster_createdById_fkey"
  FOREIGN KEY ("createdById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Roster" ADD CONSTRAINT "Roster_appliedById_fkey"
  FOREIGN KEY ("appliedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "SeatProposal" ADD CONSTRAINT "SeatProposal_endedById_fkey"
  FOREIGN KEY ("endedById") REFERENCES "Member"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Found by the member, the host, or the other side of a proposal.
CREATE INDEX "Night_hostId_idx" ON "Night"("hostId");
CREATE INDEX "TalkOffer_memberId_idx" ON "TalkOffer"("memberId");
CREATE INDEX "SamePersonProposal_otherId_idx" ON "SamePersonProposal"("otherId");
CREATE INDEX "SamePersonProposal_personId_idx" ON "SamePersonProposal"("personId");
CREATE INDEX "SamePersonProposal_mentionedId_idx" ON "SamePersonProposal"("mentionedId");
