"""The page of evaluations: data sets, runs, what came of them."""
