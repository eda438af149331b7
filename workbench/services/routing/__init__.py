"""Who answers: releases, their stages, and rules that choose among them."""
