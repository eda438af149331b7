"""Put a LoRA adapter on a frozen model: which matrices, how large, which variant. In the child."""

from __future__ import annotations

from typing import Any, Final

from workbench.errors import InputError

ATTENTION: Final = ("q_proj", "k_proj", "v_proj", "o_proj", "qkv_proj")
FEED_FORWARD: Final = ("gate_proj", "up_proj", "down_proj", "gate_up_proj")
_GROUPS: Final = {
    "all": ATTENTION + FEED_FORWARD,
    "attention": ATTENTION,
    "feed_forward": FEED_FORWARD,
}


def targets_of(model: Any, wanted: str) -> list[str]:
    """The names of the linear layers meant by `wanted`: a group, or names with commas between.

    Raises InputError for a name that this model does not have.
    """
    from torch import nn

    names = {
        name.rpartition(".")[2]
        for name, module in model.named_modules()
        if isinstance(module, nn.Linear)
    } & set(_GROUPS["all"])
    if wanted in _GROUPS:
        return sorted(names & set(_GROUPS[wanted]))
    chosen = [one.strip() for one in wanted.split(",") if one.strip()]
    if not chosen or (unknown := set(chosen) - names):
        missing = ", ".join(sorted(unknown)) if chosen else wanted
        raise InputError(
            f"This model has no matrices called {missing or 'nothing'}.",
            hint=f"It has {', '.join(sorted(names))}; or say all, attention or feed_forward.",
        )
    return sorted(set(chosen))


def with_adapter(model: Any, settings: dict[str, Any]) -> Any:
    """The model with a new adapter, whose matrices alone are trained. Draws from torch's seed."""
    from peft import LoraConfig, get_peft_model

    config = LoraConfig(
        r=settings["rank"],
        lora_alpha=settings["alpha"],
        lora_dropout=settings["dropout"],
        target_modules=targets_of(model, settings["targets"]),
        use_rslora=settings["method"] == "rslora",
        use_dora=settings["method"] == "dora",
        task_type="CAUSAL_LM",
        bias="none",
    )
    return get_peft_model(model, config, autocast_adapter_dtype=False)


def trained(model: Any) -> dict[str, Any]:
    """The parameters that are trained, by name, in a fixed order."""
    return {name: one for name, one in model.named_parameters() if one.requires_grad}
