"""What comes in whole from elsewhere: backups that are merged, collections of other programs."""
