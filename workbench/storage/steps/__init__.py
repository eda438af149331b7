"""The steps that a workspace's schema is made of, one file each, in the order of their numbers.

Append-only. A step never imports application code, so that old steps keep meaning what they meant.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from workbench.storage.steps.m0001_collections_and_documents import m0001_collections_and_documents
from workbench.storage.steps.m0002_conversations import m0002_conversations
from workbench.storage.steps.m0003_models import m0003_models
from workbench.storage.steps.m0004_search_in_titles import m0004_search_in_titles
from workbench.storage.steps.m0005_counts_and_lookups import m0005_counts_and_lookups
from workbench.storage.steps.m0006_model_files import m0006_model_files
from workbench.storage.steps.m0007_registry import m0007_registry
from workbench.storage.steps.m0009_prompts import m0009_prompts
from workbench.storage.steps.m0011_audit_log import m0011_audit_log
from workbench.storage.steps.m0012_requests import m0012_requests
from workbench.storage.steps.m0013_adapters import m0013_adapters
from workbench.storage.steps.m0014_answers_and_routes import m0014_answers_and_routes
from workbench.storage.steps.m0015_embedders import m0015_embedders
from workbench.storage.steps.m0016_roll_ups_and_traces import m0016_roll_ups_and_traces
from workbench.storage.steps.m0017_lineage import m0017_lineage
from workbench.storage.steps.m0019_alerts_and_feedback import m0019_alerts_and_feedback
from workbench.storage.steps.m0020_datasets import m0020_datasets
from workbench.storage.steps.m0021_evaluations import m0021_evaluations
from workbench.storage.steps.m0022_linked_folders_and_properties import (
    m0022_linked_folders_and_properties,
)
from workbench.storage.steps.m0023_rails import m0023_rails
from workbench.storage.steps.m0024_layouts_and_successors import m0024_layouts_and_successors
from workbench.storage.steps.m0025_collection_settings import m0025_collection_settings
from workbench.storage.steps.m0026_search_tests import m0026_search_tests
from workbench.storage.steps.m0027_surveys_and_checks import m0027_surveys_and_checks
from workbench.storage.steps.m0030_training import m0030_training
from workbench.storage.steps.m0032_judging import m0032_judging
from workbench.storage.steps.m0033_experiments import m0033_experiments
from workbench.storage.steps.m0034_more_of_each_request import m0034_more_of_each_request
from workbench.storage.steps.m0035_drift_and_self_tests import m0035_drift_and_self_tests
from workbench.storage.steps.m0037_api_tokens import m0037_api_tokens
from workbench.storage.steps.m0038_training_sets import m0038_training_sets
from workbench.storage.steps.m0043_training_proposals import m0043_training_proposals
from workbench.storage.steps.m0046_reveals import m0046_reveals
from workbench.storage.steps.m0047_labelled_texts import m0047_labelled_texts
from workbench.storage.steps.m0048_profiles import m0048_profiles
from workbench.storage.steps.m0049_reviews import m0049_reviews
from workbench.storage.steps.m0051_rights import m0051_rights
from workbench.storage.steps.m0052_retention import m0052_retention
from workbench.storage.steps.m0053_purposes import m0053_purposes
from workbench.storage.steps.m0054_agents import m0054_agents
from workbench.storage.steps.m0056_tool_servers import m0056_tool_servers
from workbench.storage.steps.m0057_pipelines import m0057_pipelines
from workbench.storage.steps.m0063_reviews_of_requests import m0063_reviews_of_requests
from workbench.storage.steps.m0065_stated_purposes import m0065_stated_purposes
from workbench.storage.steps.m0069_tools_in_chat import m0069_tools_in_chat
from workbench.storage.steps.m0070_benchmarks import m0070_benchmarks
from workbench.storage.steps.m0075_words_and_changes import m0075_words_and_changes
from workbench.storage.steps.m0079_marks_in_chats import m0079_marks_in_chats
from workbench.storage.steps.m0080_hiding_of_chats import m0080_hiding_of_chats
from workbench.storage.steps.m0081_since_when_chats_are_hidden import (
    m0081_since_when_chats_are_hidden,
)
from workbench.storage.steps.m0083_purposes_of_work import m0083_purposes_of_work
from workbench.storage.steps.m0085_sealed_exports import m0085_sealed_exports

Step = Callable[[sqlite3.Connection], None]

STEPS: tuple[Step, ...] = (
    m0001_collections_and_documents,
    m0002_conversations,
    m0003_models,
    m0004_search_in_titles,
    m0005_counts_and_lookups,
    m0006_model_files,
    m0007_registry,
    m0009_prompts,
    m0011_audit_log,
    m0012_requests,
    m0013_adapters,
    m0014_answers_and_routes,
    m0015_embedders,
    m0016_roll_ups_and_traces,
    m0017_lineage,
    m0019_alerts_and_feedback,
    m0020_datasets,
    m0021_evaluations,
    m0022_linked_folders_and_properties,
    m0023_rails,
    m0024_layouts_and_successors,
    m0025_collection_settings,
    m0026_search_tests,
    m0027_surveys_and_checks,
    m0030_training,
    m0032_judging,
    m0033_experiments,
    m0034_more_of_each_request,
    m0035_drift_and_self_tests,
    m0037_api_tokens,
    m0038_training_sets,
    m0043_training_proposals,
    m0046_reveals,
    m0047_labelled_texts,
    m0048_profiles,
    m0049_reviews,
    m0051_rights,
    m0052_retention,
    m0053_purposes,
    m0054_agents,
    m0056_tool_servers,
    m0057_pipelines,
    m0063_reviews_of_requests,
    m0065_stated_purposes,
    m0069_tools_in_chat,
    m0070_benchmarks,
    m0075_words_and_changes,
    m0079_marks_in_chats,
    m0080_hiding_of_chats,
    m0081_since_when_chats_are_hidden,
    m0083_purposes_of_work,
    m0085_sealed_exports,
)
