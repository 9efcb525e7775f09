-- AlterEnum
ALTER TYPE "LinkPurpose" ADD VALUE 'WECHAT';
