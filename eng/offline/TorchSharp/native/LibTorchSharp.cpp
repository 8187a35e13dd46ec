// The native half of the TorchSharp stand-in: a C interface to libtorch's boxed dispatcher, and to the few things
// that are not operators (memory, device, autograd, generators).
//
// Every function returns 0, or 1 after an exception; ts_last_error then has the message. A tensor is handed over as
// an at::Tensor* that the receiver owns; an undefined tensor is a null pointer.

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <c10/core/DefaultDtype.h>
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <mutex>
#include <string>
#include <vector>

#define TS_API extern "C" __attribute__((visibility("default")))

namespace {

thread_local std::string last_error;

template <class Body>
int guarded(Body body) {
  try {
    body();
    return 0;
  } catch (const c10::Error& e) {
    last_error = e.what_without_backtrace();
  } catch (const std::exception& e) {
    last_error = e.what();
  } catch (...) {
    last_error = "unknown native exception";
  }
  return 1;
}

at::Tensor* give(at::Tensor tensor) {
  return tensor.defined() ? new at::Tensor(std::move(tensor)) : nullptr;
}

at::Tensor take(const at::Tensor* tensor) {
  return tensor ? *tensor : at::Tensor();
}

// ---- Values that cross the border -------------------------------------------------------------------------------

enum Kind : int32_t {
  kNone = 0,
  kTensor,       // pointer: at::Tensor*
  kInt,          // integer
  kDouble,       // real
  kBool,         // integer
  kDevice,       // integer: type << 16 | (index & 0xffff)
  kGenerator,    // pointer: at::Generator*
  kString,       // pointer: char const*, count bytes
  kInts,         // pointer: int64_t const*
  kDoubles,      // pointer: double const*
  kTensors       // pointer: at::Tensor* const*; as a result, an array for ts_free_array
};

struct Value {
  int32_t kind;
  int32_t count;
  union {
    int64_t integer;
    double real;
    void* pointer;
  };
};

c10::Device to_device(int64_t packed) {
  return c10::Device(static_cast<c10::DeviceType>(packed >> 16), static_cast<int16_t>(packed & 0xffff));
}

// What an operator expects decides how a value is boxed: a managed integer may stand for an int, a float or a Scalar.
c10::IValue box(const Value& value, const c10::TypePtr& declared) {
  auto type = declared;
  if (type->kind() == c10::TypeKind::OptionalType) {
    if (value.kind == kNone) return {};
    type = type->expectRef<c10::OptionalType>().getElementType();
  }
  const bool list = type->kind() == c10::TypeKind::ListType;
  switch (value.kind) {
    case kNone:
      return type->kind() == c10::TypeKind::TensorType ? c10::IValue(at::Tensor()) : c10::IValue();
    case kTensor:
      return take(static_cast<at::Tensor*>(value.pointer));
    case kInt:
      if (type->kind() == c10::TypeKind::FloatType) return static_cast<double>(value.integer);
      if (type->kind() == c10::TypeKind::BoolType) return value.integer != 0;
      if (list) return c10::List<int64_t>({value.integer});
      return value.integer;
    case kDouble:
      return value.real;
    case kBool:
      if (type->kind() == c10::TypeKind::NumberType) return at::Scalar(value.integer != 0);
      return value.integer != 0;
    case kDevice:
      return to_device(value.integer);
    case kGenerator:
      return *static_cast<at::Generator*>(value.pointer);
    case kString:
      return std::string(static_cast<const char*>(value.pointer), value.count);
    default:
      break;
  }
  TORCH_CHECK(list, "a list was given where ", declared->str(), " is expected");
  const auto& element = type->expectRef<c10::ListType>().getElementType();
  c10::impl::GenericList items(element);
  items.reserve(value.count);
  for (int32_t i = 0; i < value.count; i++) {
    if (value.kind == kInts) {
      items.push_back(static_cast<const int64_t*>(value.pointer)[i]);
    } else if (value.kind == kDoubles) {
      items.push_back(static_cast<const double*>(value.pointer)[i]);
    } else {
      const auto* tensor = static_cast<at::Tensor* const*>(value.pointer)[i];
      const bool absent = !tensor && element->kind() == c10::TypeKind::OptionalType;
      items.push_back(absent ? c10::IValue() : c10::IValue(take(tensor)));
    }
  }
  return items;
}

Value unbox(c10::IValue&& result) {
  Value value{kNone, 0, {0}};
  if (result.isTensor()) {
    value.kind = kTensor;
    value.pointer = give(std::move(result).toTensor());
  } else if (result.isBool()) {
    value.kind = kBool;
    value.integer = result.toBool();
  } else if (result.isInt()) {
    value.kind = kInt;
    value.integer = result.toInt();
  } else if (result.isDouble()) {
    value.kind = kDouble;
    value.real = result.toDouble();
  } else if (result.isTensorList()) {
    const auto tensors = result.toTensorVector();
    auto** array = new at::Tensor*[tensors.size()];
    for (size_t i = 0; i < tensors.size(); i++) array[i] = give(tensors[i]);
    value.kind = kTensors;
    value.count = static_cast<int32_t>(tensors.size());
    value.pointer = array;
  } else {
    TORCH_CHECK(result.isNone(), "no managed counterpart for a result of type ", result.tagKind());
  }
  return value;
}

}  // namespace

TS_API const char* ts_last_error() { return last_error.c_str(); }

// ---- Operators --------------------------------------------------------------------------------------------------

TS_API int ts_operator_find(const char* name, const char* overload, const c10::OperatorHandle** out) {
  return guarded([&] {
    const auto found = c10::Dispatcher::singleton().findSchema({name, overload});
    TORCH_CHECK(found.has_value(), "libtorch has no operator ", name, ".", overload);
    *out = new c10::OperatorHandle(*found);  // cached by the caller for the life of the process
  });
}

// Arguments that are left out at the end take the defaults of the schema.
TS_API int ts_operator_call(const c10::OperatorHandle* op, const Value* arguments, int32_t argument_count,
                            Value* results, int32_t result_count) {
  return guarded([&] {
    const auto& schema = op->schema();
    const auto& declared = schema.arguments();
    TORCH_CHECK(static_cast<size_t>(argument_count) <= declared.size(), "too many arguments for ", schema);
    TORCH_CHECK(static_cast<size_t>(result_count) <= schema.returns().size(), "too few results in ", schema);
    std::vector<c10::IValue> stack;
    stack.reserve(declared.size());
    for (size_t i = 0; i < declared.size(); i++) {
      if (i < static_cast<size_t>(argument_count)) {
        stack.push_back(box(arguments[i], declared[i].type()));
      } else {
        TORCH_CHECK(declared[i].default_value(), "argument ", declared[i].name(), " is missing for ", schema);
        stack.push_back(*declared[i].default_value());
      }
    }
    op->callBoxed(&stack);
    for (int32_t i = 0; i < result_count; i++) results[i] = unbox(std::move(stack[i]));
  });
}

TS_API void ts_free_array(at::Tensor** array) { delete[] array; }

// ---- Tensors ----------------------------------------------------------------------------------------------------

TS_API void ts_tensor_delete(at::Tensor* tensor) { delete tensor; }

// A CPU tensor with a copy of the data, or zeros where there is none.
TS_API int ts_tensor_create(const void* data, const int64_t* sizes, int32_t dimensions, int32_t dtype, at::Tensor** out) {
  return guarded([&] {
    auto tensor = at::empty(at::IntArrayRef(sizes, dimensions), static_cast<at::ScalarType>(dtype));
    if (tensor.nbytes() != 0) std::memcpy(tensor.data_ptr(), data, tensor.nbytes());
    *out = give(std::move(tensor));
  });
}

TS_API int ts_tensor_data(const at::Tensor* tensor, void** out) {
  return guarded([&] { *out = tensor->data_ptr(); });
}

TS_API int64_t ts_tensor_dim(const at::Tensor* tensor) { return tensor->dim(); }

TS_API int64_t ts_tensor_numel(const at::Tensor* tensor) { return tensor->numel(); }

TS_API int32_t ts_tensor_dtype(const at::Tensor* tensor) { return static_cast<int32_t>(tensor->scalar_type()); }

TS_API int64_t ts_tensor_element_size(const at::Tensor* tensor) { return static_cast<int64_t>(tensor->element_size()); }

TS_API int32_t ts_tensor_device_type(const at::Tensor* tensor) { return static_cast<int32_t>(tensor->device().type()); }

TS_API int32_t ts_tensor_device_index(const at::Tensor* tensor) { return tensor->device().index(); }

TS_API int32_t ts_tensor_is_sparse(const at::Tensor* tensor) { return tensor->is_sparse(); }

TS_API int ts_tensor_sizes(const at::Tensor* tensor, int64_t* out) {
  return guarded([&] { std::copy(tensor->sizes().begin(), tensor->sizes().end(), out); });
}

TS_API int ts_tensor_strides(const at::Tensor* tensor, int64_t* out) {
  return guarded([&] { std::copy(tensor->strides().begin(), tensor->strides().end(), out); });
}

TS_API int ts_tensor_storage_offset(const at::Tensor* tensor, int64_t* out) {
  return guarded([&] { *out = tensor->storage_offset(); });
}

TS_API int ts_tensor_is_contiguous(const at::Tensor* tensor, int32_t* out) {
  return guarded([&] { *out = tensor->is_contiguous(); });
}

// ---- Autograd ---------------------------------------------------------------------------------------------------

TS_API int ts_tensor_requires_grad(const at::Tensor* tensor, int32_t* out) {
  return guarded([&] { *out = tensor->requires_grad(); });
}

TS_API int ts_tensor_set_requires_grad(at::Tensor* tensor, int32_t value) {
  return guarded([&] { tensor->set_requires_grad(value != 0); });
}

TS_API int ts_tensor_is_leaf(const at::Tensor* tensor, int32_t* out) {
  return guarded([&] { *out = tensor->is_leaf(); });
}

TS_API int ts_tensor_grad(const at::Tensor* tensor, at::Tensor** out) {
  return guarded([&] { *out = give(tensor->grad()); });
}

TS_API int ts_tensor_set_grad(at::Tensor* tensor, const at::Tensor* grad) {
  return guarded([&] { tensor->mutable_grad() = take(grad); });
}

TS_API int ts_tensor_retain_grad(at::Tensor* tensor) {
  return guarded([&] { tensor->retain_grad(); });
}

struct TensorList {
  at::Tensor* const* items;
  int32_t count;

  std::vector<at::Tensor> tensors() const {
    std::vector<at::Tensor> result;
    for (int32_t i = 0; i < count; i++) result.push_back(take(items[i]));
    return result;
  }
};

// Adds the gradients to the given inputs, or to all leaves where none are given.
TS_API int ts_autograd_backward(const TensorList* roots, const TensorList* gradients, const TensorList* inputs,
                                int32_t retain_graph, int32_t create_graph) {
  return guarded([&] {
    torch::autograd::backward(roots->tensors(), gradients->tensors(), retain_graph != 0, create_graph != 0,
                              inputs->tensors());
  });
}

TS_API int ts_autograd_grad(const TensorList* roots, const TensorList* gradients, const TensorList* inputs,
                            int32_t retain_graph, int32_t create_graph, int32_t allow_unused, at::Tensor** out) {
  return guarded([&] {
    const auto grads = torch::autograd::grad(roots->tensors(), inputs->tensors(), gradients->tensors(),
                                             retain_graph != 0, create_graph != 0, allow_unused != 0);
    for (size_t i = 0; i < grads.size(); i++) out[i] = give(grads[i]);
  });
}

TS_API int32_t ts_grad_enabled() { return c10::GradMode::is_enabled(); }

TS_API void ts_set_grad_enabled(int32_t value) { c10::GradMode::set_enabled(value != 0); }

TS_API int32_t ts_inference_mode_enabled() { return c10::InferenceMode::is_enabled(); }

TS_API int ts_inference_mode_enter(int32_t value, c10::InferenceMode** out) {
  return guarded([&] { *out = new c10::InferenceMode(value != 0); });
}

TS_API void ts_inference_mode_leave(c10::InferenceMode* mode) { delete mode; }

// ---- Generators -------------------------------------------------------------------------------------------------

TS_API int ts_generator_create(int32_t device_type, int32_t device_index, uint64_t seed, at::Generator** out) {
  return guarded([&] {
    const c10::Device device(static_cast<c10::DeviceType>(device_type), static_cast<int16_t>(device_index));
    auto generator = at::globalContext().defaultGenerator(device).clone();
    generator.set_current_seed(seed);
    *out = new at::Generator(std::move(generator));
  });
}

TS_API int ts_generator_default(at::Generator** out) {
  return guarded([&] { *out = new at::Generator(at::globalContext().defaultGenerator(at::kCPU)); });
}

TS_API void ts_generator_delete(at::Generator* generator) { delete generator; }

TS_API int ts_generator_set_seed(at::Generator* generator, uint64_t seed) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator->mutex());
    generator->set_current_seed(seed);
  });
}

TS_API int ts_generator_initial_seed(const at::Generator* generator, uint64_t* out) {
  return guarded([&] { *out = generator->current_seed(); });
}

TS_API int ts_generator_seed(at::Generator* generator, uint64_t* out) {
  return guarded([&] {
    std::lock_guard<std::mutex> lock(generator->mutex());
    *out = generator->seed();
  });
}

TS_API int ts_generator_get_state(const at::Generator* generator, at::Tensor** out) {
  return guarded([&] { *out = give(generator->get_state()); });
}

TS_API int ts_generator_set_state(at::Generator* generator, const at::Tensor* state) {
  return guarded([&] { generator->set_state(*state); });
}

// Seeds the default generator of every device.
TS_API int ts_manual_seed(int64_t seed) {
  return guarded([&] { at::manual_seed(static_cast<uint64_t>(seed)); });
}

// ---- Process-wide settings --------------------------------------------------------------------------------------

TS_API int ts_cuda_device_count(int32_t* out) {
  return guarded([&] { *out = at::hasCUDA() ? static_cast<int32_t>(at::getNumGPUs()) : 0; });
}

TS_API int32_t ts_default_dtype() { return static_cast<int32_t>(c10::get_default_dtype_as_scalartype()); }

TS_API int ts_set_default_dtype(int32_t dtype) {
  return guarded([&] { c10::set_default_dtype(c10::scalarTypeToTypeMeta(static_cast<at::ScalarType>(dtype))); });
}

TS_API int32_t ts_num_threads() { return at::get_num_threads(); }

TS_API int ts_set_num_threads(int32_t count) {
  return guarded([&] { at::set_num_threads(count); });
}

TS_API int32_t ts_promote_types(int32_t left, int32_t right) {
  return static_cast<int32_t>(c10::promoteTypes(static_cast<at::ScalarType>(left), static_cast<at::ScalarType>(right)));
}

TS_API int32_t ts_can_cast(int32_t from, int32_t to) {
  return c10::canCast(static_cast<at::ScalarType>(from), static_cast<at::ScalarType>(to));
}
