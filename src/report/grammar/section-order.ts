/** Orders of attachments begin here: 101 is 附件1. */
export const FIRST_ATTACHMENT = 101;
