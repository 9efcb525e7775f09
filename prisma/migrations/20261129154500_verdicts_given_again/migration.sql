-- Nicknames are read otherwise from here on. A verdict is derived from the nickname, the rule and the knowledge;
-- the job that looks for names without one gives all of them again.
DELETE FROM "NicknameVerdict";
