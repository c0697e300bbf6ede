-- Two admins change the newsroom's settings at once: the second is told what the first wrote.
ALTER TABLE "newsroom" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
