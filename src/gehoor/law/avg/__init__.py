"""The Algemene verordening gegevensbescherming (AVG, Regulation (EU) 2016/679), where it sets a day."""
